using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class StringMarshallingRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1004";
    private const string Open = "{|SLNK1004:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_of_the_wide_export_with_ANSI_strings_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' marshals its strings as ANSI, but CreateSymbolicLinkW expects UTF-16, so it gets garbled paths"));

    [Fact]
    public Task DllImport_of_the_ANSI_export_with_UTF_16_strings_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' marshals its strings as UTF-16, but CreateSymbolicLinkA expects ANSI, so it gets garbled paths"));

    [Fact]
    public Task DllImport_whose_strings_are_unlike_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' marshals its strings in different encodings, but CreateSymbolicLinkW expects UTF-16, so it gets garbled paths"));

    [Fact]
    public Task Message_names_no_encoding_where_no_export_has_the_name() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)|}]
        public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' marshals its strings in different encodings, but CreateSymbolicLink expects one encoding, so it gets garbled paths"));

    [Fact]
    public Task DllImport_of_the_wide_export_with_LPStr_is_reported_whatever_its_character_set() => VerifyDllImportAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPStr)] string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_the_transacted_function_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkTransactedW")|}]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);
        """);

    [Fact]
    public Task LibraryImport_of_the_wide_export_with_UTF_8_strings_is_reported() => VerifyLibraryImportAsync("""
        [{|#0:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf8)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' marshals its strings as UTF-8, but CreateSymbolicLinkW expects UTF-16, so it gets garbled paths"));

    [Theory]
    [InlineData("CreateSymbolicLinkW", "StringMarshallingCustomType = typeof(AnsiStringMarshaller)")]
    [InlineData("CreateSymbolicLinkW", "StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(Utf8StringMarshaller)")]
    [InlineData("CreateSymbolicLinkA", "StringMarshalling = StringMarshalling.Utf16")]
    public Task LibraryImport_whose_strings_contradict_the_export_is_reported(string entryPoint, string marshalling) => VerifyLibraryImportAsync($"""
        [{Open}LibraryImport("kernel32.dll", EntryPoint = "{entryPoint}", {marshalling}){Close}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_whose_strings_are_unlike_is_reported() => VerifyLibraryImportAsync("""
        [{|SLNK1004:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, [MarshalUsing(typeof(Utf8StringMarshaller))] string target, int flags);
        """);

    [Fact]
    public Task Local_function_whose_strings_contradict_the_export_is_reported() => VerifyLocalFunctionAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Ansi)|}]
        static extern bool Create(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("EntryPoint:=\"CreateSymbolicLinkW\"")]
    [InlineData("EntryPoint:=\"CreateSymbolicLinkW\", CharSet:=CharSet.Ansi")]
    [InlineData("EntryPoint:=\"CreateSymbolicLinkA\", CharSet:=CharSet.Unicode")]
    public Task DllImport_of_Visual_Basic_whose_strings_contradict_the_export_is_reported(string arguments) => VerifyVisualBasicMemberAsync($"""
        <{Open}DllImport("kernel32.dll", {arguments}){Close}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("", "CreateSymbolicLinkW")]
    [InlineData("Ansi ", "CreateSymbolicLinkW")]
    [InlineData("Unicode ", "CreateSymbolicLinkA")]
    [InlineData("Auto ", "CreateSymbolicLinkA")]
    public Task Declare_whose_strings_contradict_the_export_is_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function {Open}CreateSymbolicLink{Close} Lib "kernel32.dll" Alias "{alias}" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Theory]
    [InlineData("EntryPoint = \"CreateSymbolicLinkW\", CharSet = CharSet.Unicode")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkW\", CharSet = CharSet.Auto")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkA\", CharSet = CharSet.Ansi")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkA\"")]
    [InlineData("CharSet = CharSet.Unicode")]
    [InlineData("CharSet = CharSet.Ansi")]
    public Task DllImport_whose_strings_fit_the_export_is_not_reported(string arguments) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll", {arguments})]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_one_string_and_one_pointer_is_not_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, char* target, int flags);
        """);

    [Fact]
    public Task DllImport_with_one_custom_marshaler_is_not_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = "LongPath")] string target, int flags);
        """);

    [Theory]
    [InlineData("CreateSymbolicLinkW", "StringMarshalling = StringMarshalling.Utf16")]
    [InlineData("CreateSymbolicLinkW", "StringMarshallingCustomType = typeof(Utf16StringMarshaller)")]
    [InlineData("CreateSymbolicLinkA", "StringMarshallingCustomType = typeof(AnsiStringMarshaller)")]
    [InlineData("CreateSymbolicLinkW", "StringMarshallingCustomType = typeof(BStrStringMarshaller)")]
    [InlineData("CreateSymbolicLinkA", "StringMarshallingCustomType = typeof(BStrStringMarshaller)")]
    public Task LibraryImport_whose_strings_fit_the_export_is_not_reported(string entryPoint, string marshalling) => VerifyLibraryImportAsync($"""
        [LibraryImport("kernel32.dll", EntryPoint = "{entryPoint}", {marshalling})]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_whose_strings_fit_the_export_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
        static extern bool Create(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("EntryPoint:=\"CreateSymbolicLinkW\", CharSet:=CharSet.Unicode")]
    [InlineData("EntryPoint:=\"CreateSymbolicLinkA\"")]
    public Task DllImport_of_Visual_Basic_whose_strings_fit_the_export_is_not_reported(string arguments) => VerifyVisualBasicMemberAsync($"""
        <DllImport("kernel32.dll", {arguments})>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("Unicode ", "CreateSymbolicLinkW")]
    [InlineData("Auto ", "CreateSymbolicLinkW")]
    [InlineData("", "CreateSymbolicLinkA")]
    public Task Declare_whose_strings_fit_the_export_is_not_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function CreateSymbolicLink Lib "kernel32.dll" Alias "{alias}" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);
}
