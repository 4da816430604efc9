using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>The fix of SLNK1001 on a function that returns a BOOL of four bytes.</summary>
public sealed class CorrectReturnOfDosDeviceTests() : KernelFixTests<DeclarationAnalyzer>("SLNK1001", nameof(CorrectReturnWidth))
{
    [Fact]
    public Task Boolean_is_marshalled_as_BOOL() => VerifyMembersAsync(
        """
        [DllImport("kernel32.dll")]
        [return: [|MarshalAs(UnmanagedType.I1)|]]
        static extern bool DefineDosDevice(uint flags, string device, string target);
        """,
        """
        [DllImport("kernel32.dll")]
        [return: MarshalAs(UnmanagedType.Bool)]
        static extern bool DefineDosDevice(uint flags, string device, string target);
        """);

    [Fact]
    public Task Number_that_is_compared_with_zero_becomes_an_integer() => VerifyMembersAsync(
        """
        [DllImport("kernel32.dll")]
        static extern byte [|DefineDosDevice|](uint flags, string device, string target);

        static bool Define() => DefineDosDevice(0, "X:", "C:\\") != 0;
        """,
        """
        [DllImport("kernel32.dll")]
        static extern int DefineDosDevice(uint flags, string device, string target);

        static bool Define() => DefineDosDevice(0, "X:", "C:\\") != 0;
        """);

    [Fact]
    public Task Number_that_is_used_otherwise_becomes_a_Boolean() => VerifyMembersAsync(
        """
        [DllImport("kernel32.dll")]
        static extern short [|DefineDosDevice|](uint flags, string device, string target);

        static bool Define() => DefineDosDevice(0, "X:", "C:\\") == 1;
        """,
        """
        [DllImport("kernel32.dll")]
        [return: MarshalAs(UnmanagedType.Bool)]
        static extern bool DefineDosDevice(uint flags, string device, string target);

        static bool Define() => DefineDosDevice(0, "X:", "C:\\");
        """);

    [Fact]
    public Task Boolean_is_marshalled_as_BOOL_in_visual_basic() => VerifyVisualBasicMembersAsync(
        """
        <DllImport("kernel32.dll")>
        Function DefineDosDevice(flags As Integer, device As String, target As String) As <[|MarshalAs(UnmanagedType.I1)|]> Boolean
        End Function
        """,
        """
        <DllImport("kernel32.dll")>
        Function DefineDosDevice(flags As Integer, device As String, target As String) As <MarshalAs(UnmanagedType.Bool)> Boolean
        End Function
        """);
}
