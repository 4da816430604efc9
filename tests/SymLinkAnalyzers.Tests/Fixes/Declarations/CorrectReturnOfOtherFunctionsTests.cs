using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

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

/// <summary>The fix of SLNK4002.</summary>
public sealed class CorrectReturnOfStatusTests() : KernelFixTests<DeclarationAnalyzer>("SLNK4002", nameof(CorrectReturnWidth))
{
    [Fact]
    public Task Boolean_becomes_an_integer_and_its_callers_ask_for_the_sign() => VerifyMembersAsync(
        """
        [DllImport("ntdll.dll")]
        static extern bool [|NtOpenSymbolicLinkObject|](out IntPtr handle, uint access, IntPtr attributes);

        static bool First(IntPtr attributes) => NtOpenSymbolicLinkObject(out _, 1, attributes);

        static void Second(IntPtr attributes)
        {
            NtOpenSymbolicLinkObject(out _, 1, attributes);
            if (!NtOpenSymbolicLinkObject(out IntPtr handle, 1, attributes))
            {
                throw new InvalidOperationException();
            }
        }
        """,
        """
        [DllImport("ntdll.dll")]
        static extern int NtOpenSymbolicLinkObject(out IntPtr handle, uint access, IntPtr attributes);

        static bool First(IntPtr attributes) => NtOpenSymbolicLinkObject(out _, 1, attributes) >= 0;

        static void Second(IntPtr attributes)
        {
            NtOpenSymbolicLinkObject(out _, 1, attributes);
            if (!(NtOpenSymbolicLinkObject(out IntPtr handle, 1, attributes) >= 0))
            {
                throw new InvalidOperationException();
            }
        }
        """);

    [Theory]
    [InlineData("void", "Io(ref link);")]
    [InlineData("byte", "if (Io(ref link) != 0) { }")]
    [InlineData("long", "if (Io(ref link) == 0) { }")]
    [InlineData("short", "Io(ref link);")]
    public Task Other_type_becomes_an_integer(string type, string statement) => VerifyMembersAsync(Source(type, "[|Io|]", statement), Source("int", "Io", statement));

    [Fact]
    public Task Marshalling_of_the_Boolean_goes() => VerifyMembersAsync(
        """
        [DllImport("ntoskrnl.exe")]
        [return: [|MarshalAs(UnmanagedType.I1)|]]
        static extern bool IoDeleteSymbolicLink(ref UNICODE_STRING link);
        """,
        """
        [DllImport("ntoskrnl.exe")]
        static extern int IoDeleteSymbolicLink(ref UNICODE_STRING link);
        """);

    [Theory]
    [InlineData("byte", "byte status = Io(ref link); if (status == 0) { }")]
    [InlineData("IntPtr", "if (Io(ref link) == IntPtr.Zero) { }")]
    public Task Type_that_callers_need_is_left(string type, string statement) => VerifyMembersAsync(Source(type, "[|Io|]", statement), Source(type, "[|Io|]", statement));

    [Fact]
    public Task Boolean_becomes_an_integer_in_visual_basic() => VerifyVisualBasicMembersAsync(
        """
        <DllImport("ntoskrnl.exe")>
        Function [|IoDeleteSymbolicLink|](ByRef link As UNICODE_STRING) As Boolean
        End Function

        Function Delete(link As UNICODE_STRING) As Boolean
            Return IoDeleteSymbolicLink(link)
        End Function
        """,
        """
        <DllImport("ntoskrnl.exe")>
        Function IoDeleteSymbolicLink(ByRef link As UNICODE_STRING) As Integer
        End Function

        Function Delete(link As UNICODE_STRING) As Boolean
            Return IoDeleteSymbolicLink(link) >= 0
        End Function
        """);

    private static string Source(string type, string method, string statement) => $$"""
        [DllImport("ntoskrnl.exe", EntryPoint = "IoDeleteSymbolicLink")]
        static extern {{type}} {{method}}(ref UNICODE_STRING link);

        static void Delete(UNICODE_STRING link)
        {
            {{statement}}
        }
        """;
}
