"""Writes the trained model as a folder that transformers.js loads.

Usage: export.py WORK MODEL_FOLDER
"""

import json
import os
import sys

import numpy as np
import onnx
import sentencepiece
from onnx import TensorProto, helper, numpy_helper

SPECIAL = ("<unk>", "<s>", "</s>")
OUTPUT = "sentence_embedding"


def main(work: str, folder: str):
    os.makedirs(os.path.join(folder, "onnx"), exist_ok=True)
    weights = np.load(os.path.join(work, "model.npz"))
    pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(work, "pieces.model"))
    onnx.save(graph_of(weights), os.path.join(folder, "onnx", "model_quantized.onnx"))
    write(folder, "tokenizer.json", tokenizer_of(pieces))
    write(folder, "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "do_lower_case": True, "model_max_length": 512,
        "unk_token": "<unk>", "pad_token": "</s>",
    })  # fmt: skip
    write(folder, "config.json", {
        "model_type": "bert", "architectures": ["BertModel"], "hidden_size": weights["rows"].shape[1],
        "vocab_size": len(weights["rows"]), "max_position_embeddings": 512, "sentence_embedding_output": OUTPUT,
    })  # fmt: skip


def write(folder: str, name: str, value):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False)


def graph_of(weights) -> onnx.ModelProto:
    """Pieces → sum of their rows, at length 1 → with what the layer adds, at length 1.

    Each row is kept as 8-bit numbers with a scale of its own; the layer is small and stays as it is.
    """
    rows = weights["rows"]
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True) / 127, 1e-8).astype(np.float32)
    constants = {
        "rows": np.clip(np.round(rows / scales), -127, 127).astype(np.int8),
        "scales": scales,
        "inner": weights["inner"].astype(np.float32),
        "bias": weights["bias"].astype(np.float32),
        "outer": weights["outer"].astype(np.float32),
        "last": np.array([2], dtype=np.int64),
        "pieces": np.array([1], dtype=np.int64),
        "least": np.array([1e-9], dtype=np.float32),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["rows", "input_ids"], ["small"]),
        node("Cast", ["small"], ["whole"], to=TensorProto.FLOAT),
        node("Gather", ["scales", "input_ids"], ["scale"]),
        node("Cast", ["attention_mask"], ["there"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["there", "last"], ["mask"]),
        node("Mul", ["scale", "mask"], ["weight"]),
        node("Mul", ["whole", "weight"], ["token_vectors"]),
        node("ReduceSum", ["token_vectors", "pieces"], ["sum"], keepdims=0),
        *at_length_one("sum", "seen"),
        node("MatMul", ["seen", "inner"], ["weighed"]),
        node("Add", ["weighed", "bias"], ["shifted"]),
        node("Relu", ["shifted"], ["noticed"]),
        node("MatMul", ["noticed", "outer"], ["addition"]),
        node("Add", ["seen", "addition"], ["meaning"]),
        *at_length_one("meaning", OUTPUT),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["batch", rows.shape[1]])]
    initializers = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "sentence_embedding", inputs, outputs, initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)


def at_length_one(value: str, result: str):
    """Nodes that bring each row of a value to length 1; an empty one stays empty."""
    length, divisor = f"{value}_length", f"{value}_divisor"
    return [
        helper.make_node("ReduceL2", [value], [length], axes=[1], keepdims=1),
        helper.make_node("Max", [length, "least"], [divisor]),
        helper.make_node("Div", [value, divisor], [result]),
    ]


def tokenizer_of(pieces):
    """tokenizer.json: normalise.py as the tokenizers library says it, then the pieces with their scores."""
    vocabulary = [[pieces.id_to_piece(i), pieces.get_score(i)] for i in range(pieces.get_piece_size())]
    space = {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": i, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True}
            for i, content in enumerate(SPECIAL)
        ],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "NFKD"},
                {"type": "StripAccents"},
                {"type": "Lowercase"},
                {"type": "Replace", "pattern": {"String": "’"}, "content": "'"},
                {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "},
                {"type": "Strip", "strip_left": True, "strip_right": True},
            ],
        },
        "pre_tokenizer": {**space, "prepend_scheme": "always"},
        "post_processor": None,
        "decoder": space,
        "model": {"type": "Unigram", "unk_id": 0, "vocab": vocabulary},
    }  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:3])
