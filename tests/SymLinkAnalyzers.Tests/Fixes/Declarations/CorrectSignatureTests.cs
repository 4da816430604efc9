using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class CorrectSignatureTests() : DeclarationFixTests(Id, nameof(CorrectSignature))
{
    private const string Id = "SLNK1006";

    [Fact]
    public Task Flags_become_an_unsigned_integer() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, /* kind */ long {|SLNK1006:flags|} = 0);

        public static bool Create() => CreateSymbolicLink("a", "b", 1);
        """, """
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, /* kind */ uint flags = 0);

        public static bool Create() => CreateSymbolicLink("a", "b", 1);
        """);

    [Fact]
    public Task PreserveSig_is_removed() => VerifyDllImportAsync("""
        [{|SLNK1006:DllImport("kernel32.dll", PreserveSig = false, SetLastError = true)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", SetLastError = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Nothing_is_offered_where_a_caller_passes_a_wide_value() => VerifyCSharpNotOfferedAsync(DeclarationSource.DllImport("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, long {|SLNK1006:flags|});

        public static bool Create(long flags) => CreateSymbolicLink("a", "b", flags);
        """));

    [Theory]
    [InlineData("long {|SLNK1006:flags|} = -1", "1")]
    [InlineData("ulong {|SLNK1006:flags|} = ulong.MaxValue", "1")]
    [InlineData("double {|SLNK1006:flags|} = 0.5", "1")]
    [InlineData("ulong {|SLNK1006:flags|} = ulong.MinValue", "1")]
    [InlineData("long {|SLNK1006:flags|} = 0L", "1")]
    [InlineData("[Optional, DefaultParameterValue(0L)] long {|SLNK1006:flags|}", "1")]
    [InlineData("long {|SLNK1006:flags|}", "-1")]
    [InlineData("long {|SLNK1006:flags|}", "1L")]
    public Task Nothing_is_offered_where_a_value_would_not_fit(string parameter, string argument) => VerifyCSharpNotOfferedAsync(DeclarationSource.DllImport($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, {parameter});

        public static bool Create() => CreateSymbolicLink("a", "b", {argument});
        """));

    [Theory]
    [InlineData("ulong", " = 2", "1u")]
    [InlineData("double", "", "1")]
    public Task Values_that_fit_stay(string type, string defaultValue, string argument) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, {type} {"{|SLNK1006:flags|}"}{defaultValue});

        public static bool Create() => CreateSymbolicLink("a", "b", {argument});
        """, $"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, uint flags{defaultValue});

        public static bool Create() => CreateSymbolicLink("a", "b", {argument});
        """);

    [Fact]
    public Task Mentions_of_the_name_alone_do_not_matter() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, long {|SLNK1006:flags|});

        /// <summary>The name of <see cref="CreateSymbolicLink"/>.</summary>
        public static string Name => nameof(CreateSymbolicLink);
        """, """
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, uint flags);

        /// <summary>The name of <see cref="CreateSymbolicLink"/>.</summary>
        public static string Name => nameof(CreateSymbolicLink);
        """);

    [Theory]
    [InlineData("delegate bool Creator(string link, string target, long flags); static readonly Creator s_create = CreateSymbolicLink;")]
    [InlineData("delegate bool Creator(string link, string target, long flags); static void Run(Creator create) { } static void Start() => Run(CreateSymbolicLink);")]
    [InlineData("/// <summary>Calls <see cref=\"CreateSymbolicLink(string, string, long)\"/>.</summary>\nstatic void Start() { }")]
    public Task Nothing_is_offered_where_the_type_is_written_elsewhere(string member) => VerifyCSharpNotOfferedAsync(DeclarationSource.DllImport($"""
        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, long {"{|SLNK1006:flags|}"});

        {member}
        """));

    [Theory]
    [InlineData("bool {|SLNK1006:CreateSymbolicLink|}(string link, string target)")]
    [InlineData("bool CreateSymbolicLink(string link, ref string {|SLNK1006:target|}, int flags)")]
    [InlineData("bool CreateSymbolicLink(string link, string target, out int {|SLNK1006:flags|})")]
    public Task Nothing_is_offered_for_what_its_author_must_decide(string signature) => VerifyCSharpNotOfferedAsync(DeclarationSource.DllImport($"""
        [DllImport("kernel32.dll")]
        public static extern {signature};
        """));

    [Fact]
    public Task Flags_of_a_LibraryImport_become_an_unsigned_integer() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, ulong {|SLNK1006:flags|});
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, uint flags);
        """);

    [Fact]
    public Task Flags_of_a_local_function_become_an_unsigned_integer() => VerifyLocalFunctionAsync("""
        CreateSymbolicLink("a", "b", 0);

        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink(string link, string target, long {|SLNK1006:flags|});
        """, """
        CreateSymbolicLink("a", "b", 0);

        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink(string link, string target, uint flags);
        """);

    [Fact]
    public Task Flags_of_a_DllImport_of_Visual_Basic_become_an_unsigned_integer() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1006:DllImport("kernel32.dll", PreserveSig:=False)|}>
        Public Function CreateSymbolicLink(link As String, target As String, {|SLNK1006:flags|} As Long) As Boolean
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As UInteger) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport_with_unsigned_flags() => VerifyVisualBasicMemberAsync("""
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal {|SLNK1006:flags|} As Long) As Byte
        """, """
        <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
        Public Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As UInteger) As Byte
        End Function
        """);
}
