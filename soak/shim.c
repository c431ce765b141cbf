/*
 * Stands between a process and the disk (LD_PRELOAD): counts what it does to the files below one folder and, at the
 * n-th such operation, kills it or lets the operation fail. Operations: write, pwrite, writev, fsync and fdatasync (of
 * the folder itself too), rename, unlink, mkdir, ftruncate, and opening a file in a way that makes or empties it.
 *
 * SHIM_FOLDER   real path of the folder
 * SHIM_COUNTER  file of one page: the count as a 64-bit number, then, at byte 64, what was met at the n-th operation
 * SHIM_AT       n, from 1; 0 only counts
 * SHIM_MODE     kill: SIGKILL before the operation; tear: SIGKILL after half of a write
 *               eio, enospc: fails once; eio-forever, enospc-forever: fails from then on
 * SHIM_RECORD   file to which every operation is written with its data, for what a power cut leaves of them, and what
 *               the process says on its standard output: readRecord.ts
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PAGE = 4096, MET_AT = 64 };

enum operation { OP_CREATE = 1, OP_WRITE, OP_TRUNCATE, OP_SYNC, OP_RENAME, OP_UNLINK, OP_MKDIR, OP_SAY };
static const char *const NAMES[] = {"", "create", "write", "truncate", "sync", "rename", "unlink", "mkdir", "say"};

static char folder[PATH_MAX];
static size_t folder_length;
static volatile uint64_t *counter;
static uint64_t at;
static enum { COUNT, KILL, TEAR, FAIL_ONCE, FAIL_FOREVER } mode = COUNT;
static int fault;
static int record = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name)

static ssize_t write_truly(int fd, const void *data, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  return real(fd, data, length);
}

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("SHIM_FOLDER"), *count = getenv("SHIM_COUNTER"), *how = getenv("SHIM_MODE");
  const char *when = getenv("SHIM_AT"), *to = getenv("SHIM_RECORD");
  if (!path || !count) return;
  snprintf(folder, sizeof folder, "%s/", path);
  int fd = open(count, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  counter = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (counter == MAP_FAILED) abort();
  if (to) record = open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  at = when ? strtoull(when, NULL, 10) : 0;
  if (how && at > 0) {
    mode = !strcmp(how, "kill") ? KILL : !strcmp(how, "tear") ? TEAR : strstr(how, "-forever") ? FAIL_FOREVER : FAIL_ONCE;
    fault = strncmp(how, "enospc", 6) ? EIO : ENOSPC;
  }
  folder_length = strlen(folder);
}

static int watched(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0;
}

static int is_folder(const char *path) {
  return folder_length > 0 && strlen(path) == folder_length - 1 && strncmp(path, folder, folder_length - 1) == 0;
}

/* The path of an open file below the folder, or of the folder; 0 for any other. Shared memory is no disk. */
static int watched_file(int fd, char path[PATH_MAX]) {
  if (folder_length == 0) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (is_folder(path)) return 1;
  return watched(path) && !strstr(path, " (deleted)") && !(length > 4 && !strcmp(path + length - 4, "-shm"));
}

static void note(enum operation op, const char *path, uint64_t offset, const void *data, uint32_t length) {
  if (record < 0) return;
  REAL(ssize_t, writev, int, const struct iovec *, int);
  uint32_t name = (uint32_t)strlen(path);
  unsigned char head[17];
  head[0] = (unsigned char)op;
  memcpy(head + 1, &name, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  /* At once, so that threads and processes do not write into each other's. */
  struct iovec pieces[] = {{head, sizeof head}, {(void *)path, name}, {(void *)data, length}};
  if (real(record, pieces, 3) != (ssize_t)(sizeof head + name + length)) abort();
}

/* A full disk still lets files be removed, renamed and flushed. */
static int can_fail(enum operation op) {
  return fault == EIO || op == OP_WRITE || op == OP_CREATE;
}

/* Counts an operation. Whether it is to fail; what is torn by a kill is done by the caller first. */
static int meets(enum operation op, const char *path, int *tears) {
  pthread_mutex_lock(&lock);
  uint64_t now = ++*counter;
  int is_it = at > 0 && (now == at || (mode == FAIL_FOREVER && now > at));
  if (is_it && now == at) snprintf((char *)counter + MET_AT, PAGE - MET_AT, "%s %s", NAMES[op], path + folder_length);
  pthread_mutex_unlock(&lock);
  if (!is_it) return 0;
  if (mode == TEAR && op == OP_WRITE) *tears = 1;
  else if (mode == KILL || mode == TEAR) kill(getpid(), SIGKILL);
  else if (can_fail(op)) {
    errno = fault;
    return 1;
  }
  return 0;
}

static int meets_path(enum operation op, const char *path) {
  int tears = 0;
  return meets(op, path, &tears);
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  int tears = 0;
  if (fd == STDOUT_FILENO) note(OP_SAY, "", 0, data, (uint32_t)length);
  if (!watched_file(fd, path)) return write_truly(fd, data, length);
  if (meets(OP_WRITE, path, &tears)) return -1;
  int at_end = record >= 0 && fcntl(fd, F_GETFL) & O_APPEND;
  note(OP_WRITE, path, (uint64_t)lseek(fd, 0, at_end ? SEEK_END : SEEK_CUR), data, (uint32_t)length);
  ssize_t written = write_truly(fd, data, tears ? length / 2 : length);
  if (tears) kill(getpid(), SIGKILL);
  return written;
}

#define PWRITE(name, off) \
  ssize_t name(int fd, const void *data, size_t length, off offset) { \
    REAL(ssize_t, name, int, const void *, size_t, off); \
    char path[PATH_MAX]; \
    int tears = 0; \
    if (!watched_file(fd, path)) return real(fd, data, length, offset); \
    if (meets(OP_WRITE, path, &tears)) return -1; \
    note(OP_WRITE, path, (uint64_t)offset, data, (uint32_t)length); \
    ssize_t written = real(fd, data, tears ? length / 2 : length, offset); \
    if (tears) kill(getpid(), SIGKILL); \
    return written; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

/* Vectors are written piece by piece: each is an operation. */
ssize_t writev(int fd, const struct iovec *pieces, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  char path[PATH_MAX];
  if (!watched_file(fd, path)) return real(fd, pieces, count);
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    if (pieces[i].iov_len == 0) continue;
    ssize_t written = write(fd, pieces[i].iov_base, pieces[i].iov_len);
    if (written < 0) return total > 0 ? total : -1;
    total += written;
  }
  return total;
}

#define SYNC(name) \
  int name(int fd) { \
    REAL(int, name, int); \
    char path[PATH_MAX]; \
    if (!watched_file(fd, path)) return real(fd); \
    if (meets_path(OP_SYNC, path)) return -1; \
    int result = real(fd); \
    note(OP_SYNC, path, 0, NULL, 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, off) \
  int name(int fd, off length) { \
    REAL(int, name, int, off); \
    char path[PATH_MAX]; \
    if (!watched_file(fd, path)) return real(fd, length); \
    if (meets_path(OP_TRUNCATE, path)) return -1; \
    note(OP_TRUNCATE, path, (uint64_t)length, NULL, 0); \
    return real(fd, length); \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  if (!watched(to)) return real(from, to);
  if (meets_path(OP_RENAME, to)) return -1;
  note(OP_RENAME, from, 0, to, (uint32_t)strlen(to));
  return real(from, to);
}

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  size_t length = strlen(path);
  /* What is not there is not removed, and shared memory is no disk. */
  if (!watched(path) || access(path, F_OK) != 0 || (length > 4 && !strcmp(path + length - 4, "-shm"))) return real(path);
  if (meets_path(OP_UNLINK, path)) return -1;
  note(OP_UNLINK, path, 0, NULL, 0);
  return real(path);
}

int mkdir(const char *path, mode_t permissions) {
  REAL(int, mkdir, const char *, mode_t);
  if (!watched(path) || access(path, F_OK) == 0) return real(path, permissions);
  if (meets_path(OP_MKDIR, path)) return -1;
  note(OP_MKDIR, path, 0, NULL, 0);
  return real(path, permissions);
}

static int opening(const char *path, int makes, int empties) {
  size_t length = strlen(path);
  if (!watched(path) || (length > 4 && !strcmp(path + length - 4, "-shm"))) return 0;
  int is_new = access(path, F_OK) != 0;
  if (!(makes && is_new) && !(empties && !is_new)) return 0;
  if (meets_path(OP_CREATE, path)) return -1;
  note(OP_CREATE, path, (uint64_t)empties, NULL, 0);
  return 0;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (opening(path, flags & O_CREAT, flags & O_TRUNC) < 0) return -1; \
    return real(path, flags, permissions); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int base, const char *path, int flags, ...) { \
    REAL(int, name, int, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (opening(path, flags & O_CREAT, flags & O_TRUNC) < 0) return -1; \
    return real(base, path, flags, permissions); \
  }
OPENAT(openat)
OPENAT(openat64)

#define FOPEN(name) \
  FILE *name(const char *path, const char *how) { \
    REAL(FILE *, name, const char *, const char *); \
    if (opening(path, how[0] != 'r', how[0] == 'w') < 0) return NULL; \
    return real(path, how); \
  }
FOPEN(fopen)
FOPEN(fopen64)
