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

from field_model import LONGEST

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
        "model_type": "bert", "architectures": ["BertModel"], "hidden_size": weights["topics"].shape[1] + weights["fields"].shape[1],
        "vocab_size": len(weights["topics"]), "max_position_embeddings": 512, "sentence_embedding_output": OUTPUT,
    })  # fmt: skip


def write(folder: str, name: str, value):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False)


def graph_of(weights) -> onnx.ModelProto:
    """Pieces → sums of both parts of their rows → what the text is about at length 1, what it asks or states beside it.

    Both parts of a row are kept as 8-bit numbers with a scale of their own, which multiply as the rows are summed; the
    layer is small and stays as it is.
    """
    topics, fields = eight_bits(weights["topics"]), eight_bits(weights["fields"])
    wide = topics[0].shape[1]
    constants = {
        "rows": np.concatenate([topics[0], fields[0]], axis=1),
        "scales": np.concatenate([topics[1], fields[1]], axis=1),
        **{name: weights[name].astype(np.float32) for name in ("inner", "bias", "outer")},
        "last": np.array([2], dtype=np.int64),
        "part": np.array([1], dtype=np.int64),
        "least": np.array([1e-9], dtype=np.float32),
        "longest": np.array([LONGEST], dtype=np.float32),
        **{f"at_{n}": np.array([n], dtype=np.int64) for n in (0, 1, 2, wide)},
        "far": np.array([np.iinfo(np.int64).max], dtype=np.int64),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["rows", "input_ids"], ["small"]),
        node("Cast", ["small"], ["whole"], to=TensorProto.FLOAT),
        node("Gather", ["scales", "input_ids"], ["scale"]),
        node("Cast", ["attention_mask"], ["there"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["there", "last"], ["mask"]),
        node("Mul", ["scale", "mask"], ["weights"]),
        node("Transpose", ["weights"], ["weights_by_part"], perm=[0, 2, 1]),
        # Each part's weights with the whole rows: of the two sums that come out, each is right in its own part.
        node("MatMul", ["weights_by_part", "whole"], ["both_sums"]),
        *part_of("both_sums", 0, "at_0", f"at_{wide}", "topic_sum"),
        *part_of("both_sums", 1, f"at_{wide}", "far", "field_sum"),
        *at_length_one("topic_sum", "topic"),
        node("Div", ["field_sum", "topic_sum_divisor"], ["asked"]),
        node("MatMul", ["asked", "inner"], ["weighed"]),
        node("Add", ["weighed", "bias"], ["shifted"]),
        node("Relu", ["shifted"], ["noticed"]),
        node("MatMul", ["noticed", "outer"], ["addition"]),
        node("Add", ["asked", "addition"], ["stated"]),
        node("ReduceL2", ["stated"], ["stated_length"], axes=[1], keepdims=1),
        node("Add", ["stated_length", "longest"], ["excess"]),
        node("Div", ["longest", "excess"], ["shrinking"]),
        node("Mul", ["stated", "shrinking"], ["field"]),
        node("Concat", ["topic", "field"], ["meaning"], axis=1),
        *at_length_one("meaning", OUTPUT),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])
        for name in ("input_ids", "attention_mask")
    ]
    size = constants["rows"].shape[1]
    outputs = [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["batch", size])]
    initializers = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "sentence_embedding", inputs, outputs, initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)


def eight_bits(rows):
    """Rows as 8-bit numbers, and the scale of each row as a column."""
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True) / 127, 1e-8).astype(np.float32)
    return np.clip(np.round(rows / scales), -127, 127).astype(np.int8), scales


def part_of(value: str, number: int, begin: str, end: str, result: str):
    """Nodes that take one of the sums of each text, from one column to another."""
    row, after = f"at_{number}", f"at_{number + 1}"
    return [
        helper.make_node("Slice", [value, row, after, "part"], [f"{result}_row"]),
        helper.make_node("Squeeze", [f"{result}_row", "part"], [f"{result}_whole"]),
        helper.make_node("Slice", [f"{result}_whole", begin, end, "part"], [result]),
    ]


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
