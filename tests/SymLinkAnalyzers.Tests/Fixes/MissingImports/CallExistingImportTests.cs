using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class CallExistingImportTests() : UnresolvedNameTests(nameof(CallExistingImport))
{
    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, 0);", "Win32.CreateSymbolicLink(link, target, SymbolicLink.File);")]
    [InlineData("return {|CS0103:CreateSymbolicLinkW|}(link, target, 3);", "return Win32.CreateSymbolicLink(link, target, SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, flags);", "Win32.CreateSymbolicLink(link, target, (SymbolicLink)flags);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, directory);", "Win32.CreateSymbolicLink(link, target, directory ? SymbolicLink.Directory : SymbolicLink.File);")]
    [InlineData("{|CS0103:NativeMethods|}.CreateSymbolicLink(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|});", "Win32.CreateSymbolicLink(link, target, SymbolicLink.Directory);")]
    public Task Call_names_the_type_that_has_the_import(string statement, string expected) => VerifyAsync(Source(statement, "SymbolicLink"), Source(expected, "SymbolicLink"));

    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, 0);", "Win32.CreateSymbolicLink(link, target, 0);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:SymbolicLinkFlags|}.Directory);", "Win32.CreateSymbolicLink(link, target, 1);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, SymbolicLink.Directory);", "Win32.CreateSymbolicLink(link, target, (int)SymbolicLink.Directory);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, directory);", "Win32.CreateSymbolicLink(link, target, directory ? 1 : 0);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, (int){|CS0103:SymbolicLinkFlags|}.Directory);", "Win32.CreateSymbolicLink(link, target, 1);")]
    [InlineData("if ({|CS0103:CreateSymbolicLink|}(link, target, 0) == 0) return false;", "if (!Win32.CreateSymbolicLink(link, target, 0)) return false;")]
    [InlineData("if ({|CS0103:CreateSymbolicLink|}(link, target, 0) != 0) return false;", "if (Win32.CreateSymbolicLink(link, target, 0)) return false;")]
    public Task Flags_become_the_number_that_the_import_takes(string statement, string expected) => VerifyAsync(Source(statement, "int"), Source(expected, "int"));

    [Theory]
    [InlineData("byte")]
    [InlineData("uint")]
    public Task Number_that_the_import_returns_stays_compared(string type)
    {
        string Source(string call) => $$"""
            using System.Runtime.InteropServices;

            internal static class Win32
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                internal static extern {{type}} CreateSymbolicLink(string link, string target, int flags);
            }

            class Links
            {
                bool Make(string link, string target) => {{call}} != 0;
            }
            """;
        return VerifyAsync(Source("{|CS0103:CreateSymbolicLink|}(link, target, 2)"), Source("Win32.CreateSymbolicLink(link, target, 2)"));
    }

    [Theory]
    [InlineData("int")]
    [InlineData("SymbolicLink")]
    public Task Nothing_is_offered_for_flags_that_mean_nothing(string flagsType)
    {
        string source = Source("{|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:Unknown|}());", flagsType);
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task Namespace_of_the_import_is_imported() => VerifyAsync("""
        using System.Runtime.InteropServices;

        namespace Tools.Interop
        {
            internal static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }

        namespace Shop
        {
            class Links
            {
                bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, 2);
            }
        }
        """.Replace("NativeMethods.Create", "{|CS0103:NativeMethods|}.Create", StringComparison.Ordinal), """
        using System.Runtime.InteropServices;
        using Tools.Interop;

        namespace Tools.Interop
        {
            internal static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }

        namespace Shop
        {
            class Links
            {
                bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, 2);
            }
        }
        """);

    [Fact]
    public Task Call_of_Visual_Basic_names_the_type_that_has_the_import()
    {
        static string Source(string call) => $"""
            Imports System.Runtime.InteropServices

            Class Win32
                Friend Declare Unicode Function CreateSymbolicLink Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte
            End Class

            Class Links
                Sub Make(link As String, target As String)
                    {call}
                End Sub
            End Class
            """;
        return VerifyVisualBasicAsync(Source("{|BC30451:CreateSymbolicLink|}(link, target, 2)"), Source("Win32.CreateSymbolicLink(link, target, 2)"));
    }

    [Fact]
    public Task Flags_in_parentheses_of_Visual_Basic_become_the_number()
    {
        static string Source(string call) => $"""
            Class Win32
                Friend Declare Unicode Function CreateSymbolicLink Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte
            End Class

            Class Links
                Sub Make(link As String, target As String)
                    {call}
                End Sub
            End Class
            """;
        return VerifyVisualBasicAsync(
            Source("{|BC30451:CreateSymbolicLink|}(link, target, ({|BC30451:SYMBOLIC_LINK_FLAG_DIRECTORY|} Or 2))"),
            Source("Win32.CreateSymbolicLink(link, target, 3)"));
    }

    [Fact]
    public Task Import_that_nobody_else_may_call_is_not_proposed()
    {
        string source = Source("{|CS0103:CreateSymbolicLink|}(link, target, 0);", "int").Replace("internal static extern", "private static extern", StringComparison.Ordinal);
        return VerifyAsync(source, source);
    }

    private static string Source(string statement, string flagsType) => $$"""
        using System.Runtime.InteropServices;

        internal enum SymbolicLink
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        internal static class Win32
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string link, string target, {{flagsType}} flags);
        }

        class Links
        {
            bool Make(string link, string target, int flags, bool directory)
            {
                {{statement}}
                return true;
            }
        }
        """;
}
