using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class AnsiPathsRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1003";
    private const string Open = "{|SLNK1003:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_without_a_character_set_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' passes its paths to CreateSymbolicLinkA as ANSI: characters outside the ANSI code page are lost or changed, and the link gets the wrong name or target"));

    [Theory]
    [InlineData("CharSet = CharSet.Ansi")]
    [InlineData("CharSet = CharSet.None")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkA\"")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkA\", CharSet = CharSet.Ansi, ExactSpelling = true")]
    [InlineData("CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true")]
    public Task DllImport_of_the_ANSI_export_is_reported(string arguments) => VerifyDllImportAsync($"""
        [{Open}DllImport("kernel32.dll", {arguments}){Close}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_with_LPStr_on_both_strings_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPStr)] string link, [In, MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_string_builders_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLink(StringBuilder link, StringBuilder target, int flags);
        """);

    [Fact]
    public Task DllImport_of_the_transacted_function_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);
        """);

    [Fact]
    public Task LibraryImport_with_the_ANSI_marshaller_is_reported() => VerifyLibraryImportAsync("""
        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", StringMarshallingCustomType = typeof(AnsiStringMarshaller))|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_of_the_ANSI_export_with_Utf8_is_reported() => VerifyLibraryImportAsync("""
        [{|#0:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", StringMarshalling = StringMarshalling.Utf8)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' passes its paths to CreateSymbolicLinkA as UTF-8: characters outside the ANSI code page are lost or changed, and the link gets the wrong name or target"));

    [Fact]
    public Task LibraryImport_with_LPStr_on_both_strings_is_reported() => VerifyLibraryImportAsync("""
        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPStr)] string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_with_the_ANSI_marshaller_on_each_string_is_reported() => VerifyLibraryImportAsync("""
        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(
            [MarshalUsing(typeof(AnsiStringMarshaller))] string link,
            [MarshalUsing(typeof(AnsiStringMarshaller))] string target,
            int flags);
        """);

    [Fact]
    public Task Local_function_without_a_character_set_is_reported() => VerifyLocalFunctionAsync("""
        [{|SLNK1003:DllImport("kernel32.dll")|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", CharSet:=CharSet.Ansi")]
    [InlineData(", CharSet:=CharSet.None")]
    [InlineData(", EntryPoint:=\"CreateSymbolicLinkA\"")]
    public Task DllImport_of_Visual_Basic_that_reaches_the_ANSI_export_is_reported(string arguments) => VerifyVisualBasicMemberAsync($"""
        <{Open}DllImport("kernel32.dll"{arguments}){Close}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("", " Alias \"CreateSymbolicLinkA\"")]
    [InlineData("Ansi ", " Alias \"CreateSymbolicLinkA\"")]
    [InlineData("", "")]
    public Task Declare_without_Unicode_or_Auto_is_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function {Open}CreateSymbolicLink{Close} Lib "kernel32"{alias} (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Theory]
    [InlineData("CharSet = CharSet.Unicode")]
    [InlineData("CharSet = CharSet.Auto")]
    [InlineData("CharSet = CharSet.Unicode, EntryPoint = \"CreateSymbolicLinkW\", ExactSpelling = true")]
    public Task DllImport_of_the_wide_export_is_not_reported(string arguments) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll", {arguments})]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_with_LPWStr_on_both_strings_is_not_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);
        """);

    [Theory]
    [InlineData("char*")]
    [InlineData("ushort*")]
    [InlineData("byte*")]
    [InlineData("IntPtr")]
    public Task DllImport_that_takes_pointers_is_not_reported(string type) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink({type} link, {type} target, int flags);
        """);

    [Fact]
    public Task DllImport_whose_strings_are_unlike_is_left_to_SLNK1004() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPWStr)] string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_with_a_custom_marshaler_is_not_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
        public static extern bool CreateSymbolicLink(
            [MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = "LongPath")] string link,
            [MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = "LongPath")] string target,
            int flags);
        """);

    [Fact]
    public Task LibraryImport_with_Utf16_is_not_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_with_LPWStr_on_both_strings_is_not_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);
        """);

    [Fact]
    public Task Local_function_of_the_wide_export_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("CharSet:=CharSet.Unicode")]
    [InlineData("CharSet:=CharSet.Auto")]
    public Task DllImport_of_Visual_Basic_of_the_wide_export_is_not_reported(string argument) => VerifyVisualBasicMemberAsync($"""
        <DllImport("kernel32.dll", {argument})>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("Unicode", " Alias \"CreateSymbolicLinkW\"")]
    [InlineData("Auto", "")]
    [InlineData("Auto", " Alias \"CreateSymbolicLink\"")]
    public Task Declare_with_Unicode_or_Auto_is_not_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet} Function CreateSymbolicLink Lib "kernel32"{alias} (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Fact]
    public Task Message_tells_what_becomes_of_a_device() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", SetLastError = true)|}]
        public static extern bool DefineDosDevice(int flags, string device, string target);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'DefineDosDevice' passes its paths to DefineDosDeviceA as ANSI: characters outside the ANSI code page are lost or changed, and the wrong device name or target is used"));
}
