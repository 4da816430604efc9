using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class FlagConstantRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1008";

    [Fact]
    public Task Directory_flag_that_is_not_1_is_reported() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            File = 0,
            {|#0:Directory|} = 2,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'Directory' is 2, but CreateSymbolicLinkW defines the flag for a directory as 1: a call does not do what the name says"));

    [Fact]
    public Task Unprivileged_flag_that_is_not_2_is_reported() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|#0:AllowUnprivilegedCreate|} = 4,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'AllowUnprivilegedCreate' is 4, but CreateSymbolicLinkW defines the flag that allows unprivileged creation as 2: a call does not do what the name says"));

    [Fact]
    public Task File_flag_that_is_not_0_is_reported() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|#0:File|} = 1,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'File' is 1, but CreateSymbolicLinkW defines the flag for a file as 0: a call does not do what the name says"));

    [Theory]
    [InlineData("{|SLNK1008:SYMBOLIC_LINK_FLAG_DIRECTORY|} = 0x2")]
    [InlineData("{|SLNK1008:SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE|} = 0x1")]
    [InlineData("{|SLNK1008:SYMBOLIC_LINK_FLAG_FILE|} = 4")]
    [InlineData("{|SLNK1008:TargetIsDirectory|} = 1 << 1")]
    [InlineData("{|SLNK1008:DirectoryLink|} = 0")]
    [InlineData("{|SLNK1008:Dir|} = 8")]
    [InlineData("{|SLNK1008:Folder|} = 3")]
    [InlineData("{|SLNK1008:Unprivileged|} = 1")]
    [InlineData("{|SLNK1008:SymLinkFlagsDirectory|} = 2")]
    [InlineData("{|SLNK1008:Symlink_Creation_Type_Directory|} = 2")]
    [InlineData("{|SLNK1008:SYMLINK_KIND_DIRECTORY|} = 2")]
    [InlineData("{|SLNK1008:SLF_LinkToDirectory|} = 2")]
    [InlineData("{|SLNK1008:SYM_IS_DIRECTORY|} = 2")]
    public Task Member_that_is_named_for_a_flag_of_another_value_is_reported(string member) => VerifyDllImportAsync($$"""
        [Flags]
        public enum SymbolicLink : uint
        {
            {{member}},
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Implicit_values_that_come_out_wrong_are_reported() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|SLNK1008:Directory|},
            {|SLNK1008:File|},
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Enum_that_two_imports_share_is_reported_once() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|SLNK1008:Directory|} = 2,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);

        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
        public static extern byte CreateLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Flags_enum_of_a_LibraryImport_is_reported() => VerifyLibraryImportAsync("""
        public enum SymbolicLink
        {
            {|SLNK1008:Directory|} = 2,
        }

        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Flags_enum_of_a_local_function_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            {|SLNK1008:Directory|} = 2,
        }

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }
        """);

    [Fact]
    public Task Flags_enum_of_a_DllImport_of_Visual_Basic_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Enum SymbolicLink
            {|SLNK1008:File|} = 1
            {|SLNK1008:Directory|}
        End Enum

        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Boolean
        End Function
        """);

    [Fact]
    public Task Flags_enum_of_a_Declare_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Enum SymbolicLink
            File = 0
            {|SLNK1008:Directory|} = &H10
        End Enum

        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As SymbolicLink) As Byte
        """);

    [Theory]
    [InlineData("File, Directory, AllowUnprivilegedCreate")]
    [InlineData("File = 0, Directory = 1, Unprivileged = 2, All = 3")]
    [InlineData("None = unchecked((int)uint.MaxValue), Directory = 1")]
    [InlineData("DirectoryUnprivileged = 3")]
    [InlineData("FileOrDirectory = 5")]
    [InlineData("NotDirectory = 0")]
    [InlineData("DirectoryJunction = 8")]
    [InlineData("Default = 7")]
    public Task Enum_whose_plain_names_have_their_values_is_not_reported(string members) => VerifyDllImportAsync($$"""
        public enum SymbolicLink
        {
            {{members}},
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Enum_that_is_not_the_type_of_the_flags_is_not_reported() => VerifyDllImportAsync("""
        public enum EntryKind
        {
            File = 1,
            Directory = 2,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Enum_of_a_referenced_assembly_is_not_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, System.IO.FileAttributes flags);
        """);

    [Fact]
    public Task Right_flags_enum_of_a_LibraryImport_is_not_reported() => VerifyLibraryImportAsync("""
        public enum SymbolicLink
        {
            File,
            Directory,
        }

        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Right_flags_enum_of_a_local_function_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            File,
            Directory,
        }

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }
        """);

    [Fact]
    public Task Right_flags_enum_of_Visual_Basic_is_not_reported() => VerifyVisualBasicMemberAsync("""
        <Flags>
        Public Enum SymbolicLink
            SYMBOLIC_LINK_FLAG_FILE
            SYMBOLIC_LINK_FLAG_DIRECTORY
            SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE
        End Enum

        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Boolean
        End Function

        Public Declare Auto Function CreateLink Lib "kernel32" Alias "CreateSymbolicLink" (ByVal link As String, ByVal target As String, ByVal flags As SymbolicLink) As Byte
        """);

    /// <summary>Where the import stands does not count, nor in which form it is written.</summary>
    public static TheoryData<string> OtherFiles =>
    [
        """static partial class NativeMethods { [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] internal static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags); } static partial class NativeMethods { }""",
        """static class Outer { static class Inner { [DllImport("kernel32.dll", EntryPoint = Name)] static extern byte Create(string link, string target, SymbolicLink flags); const string Name = "CreateSymbolicLinkW"; } }""",
        """static class Links { static void Create() { [DllImport("kernel32.dll")] static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags); } }""",
        """delegate byte Create(string link, string target, SymbolicLink flags); static class Links { static Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(module, "CreateSymbolicLinkW")); }""",
        """unsafe static class Links { static readonly delegate* unmanaged<char*, char*, SymbolicLink, byte> s_create = (delegate* unmanaged<char*, char*, SymbolicLink, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW"); }""",
    ];

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public Task Import_in_another_file_is_found(string import)
    {
        var test = CSharp("enum SymbolicLink { File, {|SLNK1008:Directory|} = 2 }");
        test.TestState.Sources.Add(("/0/NativeMethods.cs", "using System;\nusing System.Runtime.InteropServices;\n\n" + import));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("""<DllImport("kernel32.dll")> Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As Boolean : End Function""")]
    [InlineData("""Declare Unicode Function Create Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As SymbolicLink) As Byte""")]
    public Task Import_in_another_file_of_Visual_Basic_is_found(string import)
    {
        var test = VisualBasic("""
            Enum SymbolicLink
                File
                {|SLNK1008:Directory|} = 2
            End Enum
            """);
        test.TestState.Sources.Add(("/0/NativeMethods.vb", $"Imports System.Runtime.InteropServices\n\nModule NativeMethods\n    {import.Replace(" : ", "\n    ", StringComparison.Ordinal)}\nEnd Module"));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Member_is_judged_for_the_function_that_knows_its_flag() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|#0:Directory|} = 2,
            {|#1:AllowUnprivilegedCreate|} = 4,
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, SymbolicLink flags, IntPtr transaction);

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """,
        Diagnostic().WithLocation(0).WithArguments("Directory", "2", "the flag for a directory", "CreateSymbolicLinkTransactedW", "1"),
        Diagnostic().WithLocation(1).WithArguments("AllowUnprivilegedCreate", "4", "the flag that allows unprivileged creation", "CreateSymbolicLinkW", "2"));

    [Fact]
    public Task Enum_of_a_referenced_project_is_left_to_that_project()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                internal static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
            """);
        test.TestState.AdditionalProjects["Flags"].Sources.Add("public enum SymbolicLink { File, Directory = 2 }");
        test.TestState.AdditionalProjectReferences.Add("Flags");
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Half_typed_members_are_not_reported()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            enum SymbolicLink { File = , Directory = Undefined, = 2, {|SLNK1008:Folder|} = 2

            static class NativeMethods
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                internal static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(Cancellation);
    }
}
