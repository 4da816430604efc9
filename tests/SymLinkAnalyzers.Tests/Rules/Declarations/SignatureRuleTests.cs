using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class SignatureRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1006";
    private const string Open = "{|SLNK1006:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_with_a_parameter_too_few_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool {|#0:CreateSymbolicLink|}(string link, string target);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' has 2 parameters, but CreateSymbolicLinkA has 3, so it reads its arguments from the wrong place"));

    [Fact]
    public Task DllImport_with_one_parameter_is_told_so() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool {|#0:CreateSymbolicLink|}(string link);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' has 1 parameter, but CreateSymbolicLinkA has 3, so it reads its arguments from the wrong place"));

    [Fact]
    public Task DllImport_with_a_reference_to_the_flags_is_told_what_is_taken() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, ref int {|#0:flags|});
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "Parameter 'flags' is passed by reference, but CreateSymbolicLinkA takes the value (dwFlags), so it reads its arguments from the wrong place"));

    [Theory]
    [InlineData("ref", "ref")]
    [InlineData("in", "in")]
    public Task References_to_structures_of_the_kernel_are_silent(string link, string device) => VerifyCSharpAsync(KernelSource.CSharp($"""
        [DllImport("ntoskrnl.exe")] static extern int IoCreateSymbolicLink({link} UNICODE_STRING link, {device} UNICODE_STRING device);
        [DllImport("ntdll.dll")] static extern int NtOpenSymbolicLinkObject(out IntPtr handle, uint access, ref OBJECT_ATTRIBUTES attributes);
        """));

    [Theory]
    [InlineData("")]
    [InlineData("string link")]
    [InlineData("string link, string target, int flags, int more")]
    public Task DllImport_with_the_wrong_number_of_parameters_is_reported(string parameters) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool {Open}CreateSymbolicLink{Close}({parameters});
        """);

    [Fact]
    public Task DllImport_with_eight_byte_flags_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, long {|#0:flags|});
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "Parameter 'flags' is 8 bytes wide, but CreateSymbolicLinkA takes four (dwFlags), so it reads its arguments from the wrong place"));

    [Theory]
    [InlineData("ulong")]
    [InlineData("double")]
    [InlineData("WideFlags")]
    [InlineData("[MarshalAs(UnmanagedType.I8)] long")]
    public Task DllImport_with_flags_wider_than_four_bytes_is_reported(string type) => VerifyDllImportAsync($$"""
        public enum WideFlags : long
        {
            Directory = 1,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, {{type}} {|SLNK1006:flags|});
        """);

    [Theory]
    [InlineData("ref")]
    [InlineData("out")]
    [InlineData("in")]
    public Task DllImport_with_flags_by_reference_is_reported(string modifier) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, {modifier} int {Open}flags{Close});
        """);

    [Fact]
    public Task DllImport_with_flags_by_readonly_reference_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, ref readonly int {|SLNK1006:flags|});
        """);

    [Fact]
    public Task DllImport_with_a_string_by_reference_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, ref string {|#0:target|}, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "Parameter 'target' is passed by reference, but CreateSymbolicLinkA takes the text itself (lpTargetFileName), so it reads its arguments from the wrong place"));

    [Fact]
    public Task DllImport_that_does_not_preserve_the_signature_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", PreserveSig = false)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' sets PreserveSig to false, but CreateSymbolicLinkA returns a BOOLEAN, not an HRESULT, so its result is lost and a failure throws nothing"));

    [Fact]
    public Task DllImport_with_a_four_byte_handle_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, int {|#0:transaction|});
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "Parameter 'transaction' is 4 bytes wide, but CreateSymbolicLinkTransactedA takes a pointer-sized value (hTransaction), so it reads its arguments from the wrong place"));

    [Fact]
    public Task LibraryImport_with_flags_wider_than_four_bytes_is_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, ulong {|SLNK1006:flags|});
        """);

    [Fact]
    public Task LibraryImport_with_the_wrong_number_of_parameters_is_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool {|SLNK1006:CreateSymbolicLink|}(string link, string target);
        """);

    [Fact]
    public Task LibraryImport_with_flags_by_reference_is_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, in int {|SLNK1006:flags|});
        """);

    [Fact]
    public Task Local_function_with_flags_wider_than_four_bytes_is_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink(string link, string target, long {|SLNK1006:flags|});
        """);

    [Fact]
    public Task Local_function_that_does_not_preserve_the_signature_is_reported() => VerifyLocalFunctionAsync("""
        [{|SLNK1006:DllImport("kernel32.dll", PreserveSig = false)|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("{|SLNK1006:flags|} As Long")]
    [InlineData("{|SLNK1006:flags|} As ULong")]
    [InlineData("ByRef {|SLNK1006:flags|} As Integer")]
    public Task DllImport_of_Visual_Basic_with_wrong_flags_is_reported(string flags) => VerifyVisualBasicMemberAsync($"""
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, {flags}) As Boolean
        End Function
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_that_does_not_preserve_the_signature_is_reported() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1006:DllImport("kernel32.dll", PreserveSig:=False)|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("ByVal {|SLNK1006:flags|} As Long")]
    [InlineData("ByRef {|SLNK1006:flags|} As Integer")]
    public Task Declare_with_wrong_flags_is_reported(string flags) => VerifyVisualBasicMemberAsync($"""
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, {flags}) As Byte
        """);

    [Fact]
    public Task Declare_with_the_wrong_number_of_parameters_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Auto Function {|SLNK1006:CreateSymbolicLink|} Lib "kernel32" (ByVal link As String, ByVal target As String) As Byte
        """);

    [Theory]
    [InlineData("int flags")]
    [InlineData("uint flags = 0")]
    [InlineData("[Optional] int flags")]
    [InlineData("[MarshalAs(UnmanagedType.U4)] uint flags")]
    [InlineData("byte flags")]
    [InlineData("short flags")]
    [InlineData("nint flags")]
    [InlineData("IntPtr flags")]
    [InlineData("bool flags")]
    [InlineData("Flags flags")]
    [InlineData("UnsignedFlags flags = UnsignedFlags.Directory")]
    public Task DllImport_with_flags_that_the_ABI_forgives_is_not_reported(string flags) => VerifyDllImportAsync($$"""
        public enum Flags
        {
            Directory = 1,
        }

        public enum UnsignedFlags : uint
        {
            Directory = 1,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, {{flags}});
        """);

    [Theory]
    [InlineData("[In] string")]
    [InlineData("StringBuilder")]
    [InlineData("char*")]
    [InlineData("IntPtr")]
    [InlineData("byte[]")]
    public Task DllImport_with_another_type_for_the_text_is_not_reported(string type) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink({type} link, {type} target, int flags);
        """);

    [Theory]
    [InlineData("IntPtr")]
    [InlineData("nuint")]
    [InlineData("void*")]
    [InlineData("SafeHandle")]
    [InlineData("HandleRef")]
    public Task DllImport_with_a_pointer_sized_handle_is_not_reported(string type) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, {type} transaction);
        """);

    [Fact]
    public Task LibraryImport_of_the_native_prototype_is_not_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, uint flags = 0);
        """);

    [Fact]
    public Task Local_function_of_the_native_prototype_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll", PreserveSig = true)]
        static extern bool CreateSymbolicLink(string link, string target, uint flags = 2);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_of_the_native_prototype_is_not_reported() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll", PreserveSig:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As UInteger) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("ByVal link As String, ByVal target As String, ByVal flags As Integer")]
    [InlineData("link As String, target As String, flags As UInteger")]
    public Task Declare_of_the_native_prototype_is_not_reported(string parameters) => VerifyVisualBasicMemberAsync($"""
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" ({parameters}) As Byte
        """);

    [Theory]
    [InlineData("in char")]
    [InlineData("ref char")]
    [InlineData("ref readonly char")]
    [InlineData("in ushort")]
    [InlineData("ref ushort")]
    public Task DllImport_with_the_address_of_the_first_unit_is_silent(string type) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
        public static extern byte CreateSymbolicLink({type} link, {type} target, int flags);
        """);

    [Fact]
    public Task LibraryImport_with_the_address_of_the_first_unit_is_silent() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        public static partial byte CreateSymbolicLink(in char link, ref ushort target, int flags);
        """);

    [Theory]
    [InlineData("CreateSymbolicLinkA", "Unicode", "in char")]
    [InlineData("CreateSymbolicLinkA", "Unicode", "in ushort")]
    [InlineData("CreateSymbolicLinkW", "Ansi", "in char")]
    [InlineData("CreateSymbolicLinkW", "Unicode", "out char")]
    [InlineData("CreateSymbolicLinkW", "Unicode", "in byte")]
    [InlineData("CreateSymbolicLinkW", "Unicode", "ref string")]
    public Task DllImport_with_another_reference_for_a_text_is_reported(string entryPoint, string charSet, string type) => VerifyDllImportAsync($$"""
        [DllImport("kernel32.dll", EntryPoint = "{{entryPoint}}", CharSet = CharSet.{{charSet}})]
        public static extern byte CreateSymbolicLink({{type}} {|SLNK1006:link|}, {{type}} {|SLNK1006:target|}, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_with_the_address_of_the_first_unit_is_silent() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLink(ByRef link As Char, ByRef target As UShort, flags As Integer) As Byte
        End Function
        """);

    [Fact]
    public Task Declare_with_the_address_of_a_text_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" (ByRef {|#0:link|} As String, ByVal target As String, ByVal flags As Integer) As Byte
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "Parameter 'link' is passed by reference, but CreateSymbolicLinkW takes the text itself (lpSymlinkFileName), so it reads its arguments from the wrong place"));

    [Fact]
    public Task Declare_with_a_parameter_that_is_named_like_the_keyword_is_silent() => VerifyVisualBasicMemberAsync("""
        Public Declare Unicode Function CreateSymbolicLinkW Lib "kernel32" ([ByRef] As String, target As String, flags As Integer) As Byte
        """);
}
