namespace SymLinks;

/// <summary>Why an operation on a symbolic link did not succeed.</summary>
public enum SymLinkError
{
    /// <summary>It succeeded.</summary>
    None,

    /// <summary>The process may not create symbolic links: Windows error 1314, <c>ERROR_PRIVILEGE_NOT_HELD</c>.</summary>
    PrivilegeNotHeld,

    /// <summary>Something already exists at the path: Windows errors 80 and 183, <c>EEXIST</c>.</summary>
    AlreadyExists,

    /// <summary>The folder for the link does not exist, or there is nothing at the path.</summary>
    PathNotFound,

    /// <summary>The file system refused access: Windows error 5, <c>EACCES</c>, <c>EPERM</c>.</summary>
    AccessDenied,

    /// <summary>
    /// The file system or the system has no symbolic links: Windows errors 1, 50, 120 and 1464, <c>ENOSYS</c>, <c>ENOTSUP</c>, and
    /// <c>EPERM</c> in a folder that may be written.
    /// </summary>
    NotSupported,

    /// <summary>
    /// The path or the target is not one that the file system can store, or it is a network target whose kind should be
    /// detected.
    /// </summary>
    InvalidPath,

    /// <summary>The path or the target is too long: Windows errors 111 and 206, <c>ENAMETOOLONG</c>.</summary>
    PathTooLong,

    /// <summary>The system reported success, but there is no symbolic link at the path.</summary>
    ReportedButNotCreated,

    /// <summary>There is something other than a symbolic link at the path, and it was left alone.</summary>
    NotALink,

    /// <summary>The links lead round in a circle, or through more links than the system follows.</summary>
    Cycle,

    /// <summary>Anything else; see <see cref="SymLinkException.NativeErrorCode"/>.</summary>
    Other,

    /// <summary>The file system is read-only: Windows error 19, <c>EROFS</c>.</summary>
    ReadOnly,

    /// <summary>The file system or the account's quota is full: Windows errors 39, 112 and 1295, <c>ENOSPC</c>, <c>EDQUOT</c>.</summary>
    NoSpace,

    /// <summary>The file or link at the path is in use: Windows errors 32, 33, 148, 170 and 303, <c>EBUSY</c>, <c>ETXTBSY</c>.</summary>
    Busy,
}
