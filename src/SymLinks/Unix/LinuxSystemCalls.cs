using System.Runtime.InteropServices;

namespace SymLinks.Unix;

/// <summary>
/// The numbers of two system calls of Linux; 0 where this processor's is not known. Through them the calls are there whatever
/// the C library: glibc has the one since 2.28, musl only since 1.2.5.
/// </summary>
/// <remarks>Source: Linux, "syscalls(2)" and arch/*/tools/syscall.tbl.</remarks>
internal static class LinuxSystemCalls
{
    // By number, because .NET Standard 2.0 has no names for those after Arm64.
    private const Architecture S390x = (Architecture)5;
    private const Architecture LoongArch64 = (Architecture)6;
    private const Architecture Armv6 = (Architecture)7;
    private const Architecture Ppc64le = (Architecture)8;
    private const Architecture RiscV64 = (Architecture)9;

    public static readonly nint RenameAt2 = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 316,
        Architecture.X86 => 353,
        Architecture.Arm or Armv6 => 382,
        Architecture.Arm64 or LoongArch64 or RiscV64 => 276,
        S390x => 347,
        Ppc64le => 357,
        _ => 0,
    };

    public static readonly nint StatX = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 332,
        Architecture.X86 => 383,
        Architecture.Arm or Armv6 => 397,
        Architecture.Arm64 or LoongArch64 or RiscV64 => 291,
        S390x => 379,
        Ppc64le => 383,
        _ => 0,
    };
}
