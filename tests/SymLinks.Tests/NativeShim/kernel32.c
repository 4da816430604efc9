/*
 * The calls of kernel32.dll that SymLinks makes, played on a Linux folder that stands for drive C.
 *
 * What matters here is the border between managed and native code: UTF-16 without a length, a BOOLEAN of one byte,
 * structures laid out as the headers of Windows have them. So those are declared here as C has them, and
 * CreateSymbolicLinkW ends in assembly that leaves garbage in the register around its one byte.
 *
 * The error goes to errno, because that is what SetLastError = true reads on Unix.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef uint16_t WCHAR;
typedef uint32_t DWORD;
typedef int32_t BOOL;
typedef uint8_t BOOLEAN;
typedef void *HANDLE;

#define INVALID_HANDLE_VALUE ((HANDLE)(intptr_t)-1)
#define MAX_PATH 260
#define LONGEST 8192

enum {
    ERROR_INVALID_FUNCTION = 1, ERROR_FILE_NOT_FOUND = 2, ERROR_PATH_NOT_FOUND = 3, ERROR_ACCESS_DENIED = 5,
    ERROR_INVALID_HANDLE = 6, ERROR_INVALID_PARAMETER = 87, ERROR_ALREADY_EXISTS = 183, ERROR_FILENAME_EXCED_RANGE = 206,
    ERROR_PRIVILEGE_NOT_HELD = 1314, ERROR_NOT_A_REPARSE_POINT = 4390
};

typedef struct {
    DWORD FileAttributes, CreationTime[2], LastAccessTime[2], LastWriteTime[2], VolumeSerialNumber, FileSizeHigh, FileSizeLow,
        NumberOfLinks, FileIndexHigh, FileIndexLow;
} BY_HANDLE_FILE_INFORMATION;

typedef struct { DWORD FileAttributes, ReparseTag; } FILE_ATTRIBUTE_TAG_INFO;

typedef struct {
    union { BOOLEAN ReplaceIfExists; DWORD Flags; };
    HANDLE RootDirectory;
    DWORD FileNameLength;
    WCHAR FileName[1];
} FILE_RENAME_INFO;

typedef struct {
    DWORD ReparseTag;
    uint16_t ReparseDataLength, Reserved;
    uint16_t SubstituteNameOffset, SubstituteNameLength, PrintNameOffset, PrintNameLength;
    DWORD Flags;
    WCHAR PathBuffer[1];
} SYMBOLIC_LINK_REPARSE_DATA;

typedef struct { int descriptor; char path[LONGEST]; } OPEN_FILE;

static char drive[LONGEST];
static int knows_unprivileged, developer_mode, elevated, has_posix_semantics;

/* Unix links have no kind, so it is kept here. */
static struct { dev_t device; ino_t number; } directory_links[1024];
static int directory_link_count;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

void ShimReset(const char *folder, int knows, int developer, int elevation, int posix)
{
    snprintf(drive, sizeof drive, "%s", folder);
    knows_unprivileged = knows;
    developer_mode = developer;
    elevated = elevation;
    has_posix_semantics = posix;
    directory_link_count = 0;
}

static int fail(int error)
{
    errno = error;
    return 0;
}

static size_t to_utf8(const WCHAR *text, size_t count, char *out)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t c = text[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < count)
            c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00);
        if (c == '\\')
            c = '/';
        if (c < 0x80) {
            out[used++] = (char)c;
        } else if (c < 0x800) {
            out[used++] = (char)(0xC0 | c >> 6);
            out[used++] = (char)(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            out[used++] = (char)(0xE0 | c >> 12);
            out[used++] = (char)(0x80 | (c >> 6 & 0x3F));
            out[used++] = (char)(0x80 | (c & 0x3F));
        } else {
            out[used++] = (char)(0xF0 | c >> 18);
            out[used++] = (char)(0x80 | (c >> 12 & 0x3F));
            out[used++] = (char)(0x80 | (c >> 6 & 0x3F));
            out[used++] = (char)(0x80 | (c & 0x3F));
        }
    }
    out[used] = 0;
    return used;
}

static size_t to_utf16(const char *text, WCHAR *out)
{
    size_t used = 0;
    const unsigned char *p = (const unsigned char *)text;
    while (*p) {
        uint32_t c = *p++;
        int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
        if (more)
            c &= 0x3F >> more;
        while (more--)
            c = c << 6 | (*p++ & 0x3F);
        if (c == '/')
            c = '\\';
        if (c >= 0x10000) {
            out[used++] = (WCHAR)(0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        out[used++] = (WCHAR)c;
    }
    return used;
}

static size_t length_of(const WCHAR *text)
{
    size_t length = 0;
    while (text[length])
        length++;
    return length;
}

/* "C:\a\b" and "\\?\C:\a\b" to the place in the folder; without the prefix no more than MAX_PATH. */
static int to_place(const WCHAR *path, size_t length, char *place)
{
    char text[LONGEST];
    to_utf8(path, length, text);
    const char *rest = text;
    if (strncmp(rest, "//?/", 4) == 0)
        rest += 4;
    else if (length >= MAX_PATH)
        return fail(ERROR_FILENAME_EXCED_RANGE);
    if (strncmp(rest, "C:", 2) != 0)
        return fail(ERROR_PATH_NOT_FOUND);
    snprintf(place, LONGEST, "%s%s", drive, rest + 2);
    return 1;
}

static int error_of_errno(void)
{
    return errno == ENOENT || errno == ENOTDIR ? ERROR_PATH_NOT_FOUND
        : errno == EEXIST ? ERROR_ALREADY_EXISTS
        : errno == ENAMETOOLONG ? ERROR_FILENAME_EXCED_RANGE
        : errno == EISDIR || errno == EACCES || errno == EPERM ? ERROR_ACCESS_DENIED
        : 1117;
}

static int is_directory_link(const struct stat *status)
{
    int found = 0;
    pthread_mutex_lock(&guard);
    for (int i = 0; i < directory_link_count; i++)
        found |= directory_links[i].device == status->st_dev && directory_links[i].number == status->st_ino;
    pthread_mutex_unlock(&guard);
    return found;
}

static void remember_directory_link(const char *place)
{
    struct stat status;
    pthread_mutex_lock(&guard);
    if (lstat(place, &status) == 0 && directory_link_count < 1024) {
        directory_links[directory_link_count].device = status.st_dev;
        directory_links[directory_link_count++].number = status.st_ino;
    }
    pthread_mutex_unlock(&guard);
}

static DWORD attributes_of(const struct stat *status)
{
    if (S_ISLNK(status->st_mode))
        return is_directory_link(status) ? 0x410 : 0x420;
    return S_ISDIR(status->st_mode) ? 0x10 : 0x20;
}

/* Gives a whole int, and only its last byte counts: the assembly below makes a BOOLEAN of it. */
__attribute__((visibility("hidden"), used))
int create_symbolic_link(const WCHAR *link, const WCHAR *target, DWORD flags)
{
    char place[LONGEST], text[LONGEST], stored[2 * LONGEST];
    if ((flags & 2) && !knows_unprivileged)
        return fail(ERROR_INVALID_PARAMETER);
    if (!elevated && !((flags & 2) && developer_mode))
        return fail(ERROR_PRIVILEGE_NOT_HELD);
    if (!to_place(link, length_of(link), place))
        return 0;
    to_utf8(target, length_of(target), text);
    const char *rest = strncmp(text, "//?/", 4) == 0 ? text + 4 : text;
    if (strncmp(rest, "C:", 2) == 0)
        snprintf(stored, sizeof stored, "%s%s", drive, rest + 2);
    else
        snprintf(stored, sizeof stored, "%s", rest);
    if (symlink(stored, place) != 0)
        return fail(error_of_errno());
    if (flags & 1)
        remember_directory_link(place);
    errno = 0;
    return 1;
}

#if defined(__x86_64__)
__asm__(
    ".text\n"
    ".globl CreateSymbolicLinkW\n"
    "CreateSymbolicLinkW:\n"
    "    subq $8, %rsp\n"
    "    call create_symbolic_link\n"
    "    addq $8, %rsp\n"
    "    movzbl %al, %eax\n"
    "    movabsq $0x5EED5EEDBADF0D00, %rdx\n"
    "    orq %rdx, %rax\n"
    "    ret\n");
#elif defined(__aarch64__)
__asm__(
    ".text\n"
    ".globl CreateSymbolicLinkW\n"
    "CreateSymbolicLinkW:\n"
    "    stp x29, x30, [sp, #-16]!\n"
    "    bl create_symbolic_link\n"
    "    and x0, x0, #0xff\n"
    "    movz x1, #0x0d00\n"
    "    movk x1, #0xbadf, lsl #16\n"
    "    movk x1, #0x5eed, lsl #32\n"
    "    orr x0, x0, x1\n"
    "    ldp x29, x30, [sp], #16\n"
    "    ret\n");
#else
#error "Write the end of CreateSymbolicLinkW for this processor: one byte of result, garbage in the rest of the register."
#endif

DWORD GetFileAttributesW(const WCHAR *path)
{
    char place[LONGEST];
    struct stat status;
    if (!to_place(path, length_of(path), place))
        return 0xFFFFFFFF;
    if (lstat(place, &status) != 0) {
        fail(errno == ENOENT ? ERROR_FILE_NOT_FOUND : error_of_errno());
        return 0xFFFFFFFF;
    }
    return attributes_of(&status);
}

/* Knows full paths and paths from the top of the drive, which is its current directory. */
DWORD GetFullPathNameW(const WCHAR *path, DWORD size, WCHAR *buffer, WCHAR **part)
{
    (void)part;
    char text[LONGEST], full[LONGEST] = "C:";
    to_utf8(path, length_of(path), text);
    char *rest = text[0] && text[1] == ':' ? text + 2 : text;
    size_t used = 2, ends[LONGEST / 2], depth = 0;
    for (char *segment = strtok(rest, "/"); segment; segment = strtok(NULL, "/")) {
        if (strcmp(segment, ".") == 0)
            continue;
        if (strcmp(segment, "..") == 0) {
            used = depth ? ends[--depth] : used;
            continue;
        }
        ends[depth++] = used;
        used += (size_t)sprintf(full + used, "/%s", segment);
    }
    full[used] = 0;
    if (used == 2)
        strcpy(full, "C:/");
    WCHAR wide[LONGEST];
    size_t length = to_utf16(full, wide);
    if (length + 1 > size)
        return (DWORD)length + 1;
    memcpy(buffer, wide, length * sizeof(WCHAR));
    buffer[length] = 0;
    return (DWORD)length;
}

HANDLE CreateFileW(const WCHAR *path, DWORD access, DWORD share, void *security, DWORD disposition, DWORD flags, HANDLE template)
{
    (void)access;
    char place[LONGEST];
    if (security || template || disposition != 3 || share != 7 || flags != 0x02200000) {
        fail(ERROR_INVALID_PARAMETER);
        return INVALID_HANDLE_VALUE;
    }
    if (!to_place(path, length_of(path), place))
        return INVALID_HANDLE_VALUE;
    int descriptor = open(place, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) {
        fail(errno == ENOENT ? ERROR_FILE_NOT_FOUND : error_of_errno());
        return INVALID_HANDLE_VALUE;
    }
    OPEN_FILE *file = malloc(sizeof *file);
    file->descriptor = descriptor;
    strcpy(file->path, place);
    return file;
}

BOOL CloseHandle(HANDLE handle)
{
    OPEN_FILE *file = handle;
    close(file->descriptor);
    free(file);
    return 0x100;
}

BOOL GetFileInformationByHandle(HANDLE handle, BY_HANDLE_FILE_INFORMATION *information)
{
    struct stat status;
    if (fstat(((OPEN_FILE *)handle)->descriptor, &status) != 0)
        return fail(ERROR_INVALID_HANDLE);
    memset(information, 0x5E, sizeof *information);
    information->FileAttributes = attributes_of(&status);
    return 0x100;
}

/* As on FAT: what is no reparse point has no tag, and the question alone is an error. */
BOOL GetFileInformationByHandleEx(HANDLE handle, int kind, void *information, DWORD size)
{
    FILE_ATTRIBUTE_TAG_INFO *info = information;
    struct stat status;
    if (kind != 9 || size != sizeof *info)
        return fail(ERROR_INVALID_PARAMETER);
    if (fstat(((OPEN_FILE *)handle)->descriptor, &status) != 0)
        return fail(ERROR_INVALID_HANDLE);
    if (!S_ISLNK(status.st_mode))
        return fail(ERROR_INVALID_PARAMETER);
    info->FileAttributes = attributes_of(&status);
    info->ReparseTag = 0xA000000C;
    return 0x100;
}

BOOL DeviceIoControl(HANDLE handle, DWORD code, void *in, DWORD in_size, void *out, DWORD out_size, DWORD *returned, void *overlapped)
{
    char target[LONGEST], native[2 * LONGEST];
    if (code != 0x000900A8 || in || in_size || overlapped)
        return fail(ERROR_INVALID_FUNCTION);
    ssize_t length = readlinkat(((OPEN_FILE *)handle)->descriptor, "", target, sizeof target - 1);
    if (length < 0)
        return fail(ERROR_NOT_A_REPARSE_POINT);
    target[length] = 0;
    int is_absolute = strncmp(target, drive, strlen(drive)) == 0;
    snprintf(native, sizeof native, is_absolute ? "/\?\?/C:%s" : "%s", is_absolute ? target + strlen(drive) : target);

    SYMBOLIC_LINK_REPARSE_DATA *data = out;
    WCHAR name[2 * LONGEST];
    size_t bytes = to_utf16(native, name) * sizeof(WCHAR);
    size_t total = offsetof(SYMBOLIC_LINK_REPARSE_DATA, PathBuffer) + bytes;
    if (total > out_size)
        return fail(122);
    memset(data, 0, total);
    data->ReparseTag = 0xA000000C;
    data->ReparseDataLength = (uint16_t)(total - 8);
    data->SubstituteNameLength = (uint16_t)bytes;
    data->Flags = is_absolute ? 0 : 1;
    memcpy(data->PathBuffer, name, bytes);
    *returned = (DWORD)total;
    return 0x100;
}

static int is_still_there(const OPEN_FILE *file)
{
    struct stat open, there;
    return fstat(file->descriptor, &open) == 0 && lstat(file->path, &there) == 0
        && open.st_dev == there.st_dev && open.st_ino == there.st_ino;
}

static BOOL delete_open(OPEN_FILE *file)
{
    if (!is_still_there(file) || unlink(file->path) != 0)
        return fail(ERROR_ACCESS_DENIED);
    return 0x100;
}

static BOOL rename_open(OPEN_FILE *file, const FILE_RENAME_INFO *info, DWORD size, int replace)
{
    char place[LONGEST];
    struct stat status;
    size_t needed = offsetof(FILE_RENAME_INFO, FileName) + info->FileNameLength;
    if (info->RootDirectory || size < needed || info->FileNameLength % sizeof(WCHAR))
        return fail(ERROR_INVALID_PARAMETER);
    if (!to_place(info->FileName, info->FileNameLength / sizeof(WCHAR), place))
        return 0;
    if (!is_still_there(file))
        return fail(ERROR_ACCESS_DENIED);
    if (!replace && lstat(place, &status) == 0)
        return fail(ERROR_ALREADY_EXISTS);
    if (rename(file->path, place) != 0)
        return fail(error_of_errno());
    strcpy(file->path, place);
    return 0x100;
}

BOOL SetFileInformationByHandle(HANDLE handle, int kind, void *information, DWORD size)
{
    OPEN_FILE *file = handle;
    if ((kind == 21 || kind == 22) && !has_posix_semantics)
        return fail(ERROR_INVALID_PARAMETER);
    switch (kind) {
    case 3:
        return *(BOOLEAN *)information == 0 ? rename_open(file, information, size, 0) : fail(ERROR_INVALID_PARAMETER);
    case 4:
        return size == 1 && *(BOOLEAN *)information == 1 ? delete_open(file) : fail(ERROR_INVALID_PARAMETER);
    case 21:
        return size == 4 && *(DWORD *)information == 3 ? delete_open(file) : fail(ERROR_INVALID_PARAMETER);
    case 22:
        return *(DWORD *)information == 3 ? rename_open(file, information, size, 1) : fail(ERROR_INVALID_PARAMETER);
    default:
        return fail(ERROR_INVALID_PARAMETER);
    }
}

BOOL MoveFileExW(const WCHAR *path, const WCHAR *new_path, DWORD flags)
{
    char place[LONGEST], new_place[LONGEST];
    if (flags != 1)
        return fail(ERROR_INVALID_PARAMETER);
    if (!to_place(path, length_of(path), place) || !to_place(new_path, length_of(new_path), new_place))
        return 0;
    if (rename(place, new_place) != 0)
        return fail(error_of_errno());
    return 0x100;
}
