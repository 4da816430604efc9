/* The calls of the C library that SymLinks makes. Each is interrupted by a signal twice, and then really made. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <sys/types.h>

#define INTERRUPTED(name, result, parameters, arguments)                           \
    result name parameters                                                         \
    {                                                                              \
        static int calls;                                                          \
        static result (*real) parameters;                                          \
        if (++calls % 3 != 0) {                                                    \
            errno = EINTR;                                                         \
            return -1;                                                             \
        }                                                                          \
        if (!real)                                                                 \
            *(void **)&real = dlsym(RTLD_NEXT, #name);                             \
        return real arguments;                                                     \
    }

INTERRUPTED(symlink, int, (const char *target, const char *path), (target, path))
INTERRUPTED(readlink, ssize_t, (const char *path, char *buffer, size_t size), (path, buffer, size))
INTERRUPTED(unlink, int, (const char *path), (path))
INTERRUPTED(rename, int, (const char *path, const char *new_path), (path, new_path))
INTERRUPTED(linkat, int, (int a, const char *path, int b, const char *new_path, int flags), (a, path, b, new_path, flags))
INTERRUPTED(syscall, long, (long number, long a, long b, long c, long d, long e), (number, a, b, c, d, e))
/* After an interrupted close() the descriptor is closed all the same, so nobody makes this call again. */
int close(int descriptor)
{
    int (*real)(int);
    *(void **)&real = dlsym(RTLD_NEXT, "close");
    real(descriptor);
    errno = EINTR;
    return -1;
}

INTERRUPTED(access, int, (const char *path, int mode), (path, mode))
