using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;
using Test = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<Microsoft.CodeAnalysis.Testing.EmptyDiagnosticAnalyzer, SymLinkAnalyzers.CodeFixes.Providers.UnresolvedNameCodeFixProvider>.Test;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class InsertDllImportTests() : UnresolvedNameTests(nameof(InsertDllImport))
{
    [Fact]
    public Task Class_that_has_imports_gets_one_more_for_itself() => VerifyAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class Program
        {
            [DllImport("kernel32.dll")]
            private static extern bool CloseHandle(IntPtr handle);

            static void Main()
            {
                {|CS0103:CreateSymbolicLink|}("a", "b", 0);
            }
        }
        """, """
        using System;
        using System.Runtime.InteropServices;

        static class Program
        {
            [DllImport("kernel32.dll")]
            private static extern bool CloseHandle(IntPtr handle);

            static void Main()
            {
                CreateSymbolicLink("a", "b", SymbolicLinkFlags.File);
            }

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """, Old);

    [Fact]
    public Task Enum_that_the_caller_passes_is_the_type_of_the_flags() => VerifyAsync("""
        enum LinkType { File = 0, Directory = 1 }

        class Maker
        {
            bool Make(string link, string target, LinkType type)
            {
                return {|CS0103:Kernel32|}.CreateSymbolicLink(link, target, type);
            }
        }
        """, """
        enum LinkType { File = 0, Directory = 1 }

        class Maker
        {
            bool Make(string link, string target, LinkType type)
            {
                return Kernel32.CreateSymbolicLink(link, target, type);
            }
        }
        """, Old, newFile: """
        using System.Runtime.InteropServices;

        internal static class Kernel32
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, LinkType dwFlags);
        }

        """, newName: "Kernel32.cs");

    [Fact]
    public Task Names_are_written_in_full_where_the_others_are() => VerifyAsync("""
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll")]
            private static extern bool CloseHandle(System.IntPtr handle);
        }

        class Maker
        {
            bool Make(string link, string target)
            {
                return NativeMethods.{|CS0117:CreateSymbolicLinkTransacted|}(link, target, 1, System.IntPtr.Zero);
            }
        }
        """, """
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll")]
            private static extern bool CloseHandle(System.IntPtr handle);

            [System.Runtime.InteropServices.DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkTransactedW", CharSet = System.Runtime.InteropServices.CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLinkTransacted(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags, System.IntPtr hTransaction);
        }

        [System.Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
        }

        class Maker
        {
            bool Make(string link, string target)
            {
                return NativeMethods.CreateSymbolicLinkTransacted(link, target, SymbolicLinkFlags.Directory, System.IntPtr.Zero);
            }
        }
        """, Old);

    [Fact]
    public Task Tabs_are_kept() => VerifyAsync("""
        class Maker
        {
        	class NativeMethods
        	{
        	}

        	bool Make(string link, string target)
        	{
        		return {|CS0103:CreateSymbolicLink|}(link, target, 0);
        	}
        }
        """, """
        using System;
        using System.Runtime.InteropServices;

        class Maker
        {
        	class NativeMethods
        	{
        		[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        		[return: MarshalAs(UnmanagedType.I1)]
        		internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        	}

        	bool Make(string link, string target)
        	{
        		return NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.File);
        	}
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
        	File = 0,
        	Directory = 1,
        	AllowUnprivilegedCreate = 2,
        }

        """, Old);

    [Fact]
    public Task Nothing_is_offered_where_the_runtime_marshals_nothing()
    {
        const string source = """
            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            class Maker
            {
                bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 3);
            }
            """;
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task Kernel_routine_is_not_imported_into_user_mode()
    {
        const string source = """
            class Maker
            {
                int Make(System.IntPtr link, System.IntPtr device) => {|CS0103:IoCreateSymbolicLink|}(link, device);
            }
            """;
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task Native_routine_is_imported_for_a_number() => VerifyAsync("""
        using System;

        class Maker
        {
            int Open(IntPtr handle, IntPtr attributes)
            {
                return {|CS0103:NtOpenSymbolicLinkObject|}(handle, 1, attributes);
            }
        }
        """, """
        using System;

        class Maker
        {
            int Open(IntPtr handle, IntPtr attributes)
            {
                return NativeMethods.NtOpenSymbolicLinkObject(handle, 1, attributes);
            }
        }
        """, Old, newFile: """
        using System;
        using System.Runtime.InteropServices;

        internal static class NativeMethods
        {
            [DllImport("ntdll.dll", ExactSpelling = true)]
            internal static extern int NtOpenSymbolicLinkObject(IntPtr LinkHandle, uint DesiredAccess, IntPtr ObjectAttributes);
        }

        """);

    [Theory]
    [InlineData("internal enum SymlinkState { Missing, Broken, Good }")]
    [InlineData("internal enum SymbolicLinkKind : byte { File, Directory }")]
    [InlineData("internal class Symlinks<T> { public enum SymbolicLinkFlags { File, Directory, AllowUnprivilegedCreate } }")]
    public Task Enum_of_something_else_is_no_type_of_flags(string other) => VerifyAsync($$"""
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        {{other}}

        """, $$"""
        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
        }

        {{other}}

        """, Old, newFile: NewFile("NativeMethods"));

    [Fact]
    public Task Enum_whose_names_say_something_else_keeps_its_name() => VerifyAsync("""
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        internal enum SymbolicLinkFlags { AllowUnprivilegedCreate = 1, Directory = 2 }

        """, """
        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags2.Directory);
        }

        internal enum SymbolicLinkFlags { AllowUnprivilegedCreate = 1, Directory = 2 }

        """, Old, newFile: NewFile("NativeMethods").Replace("SymbolicLinkFlags", "SymbolicLinkFlags2", StringComparison.Ordinal));

    [Theory]
    [InlineData("    string NativeMethods => \"\";")]
    [InlineData("    class NativeMethods<T> { }")]
    public Task Name_that_means_something_else_is_numbered(string member) => VerifyAsync($$"""
        class Maker
        {
        {{member}}

            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        """, $$"""
        class Maker
        {
        {{member}}

            bool Make(string link, string target) => NativeMethods2.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
        }

        """, Old, newFile: NewFile("NativeMethods2"), newName: "NativeMethods2.cs");

    [Theory]
    [InlineData("/0/Imports.g.cs", "")]
    [InlineData("/0/Imports.cs", "// <auto-generated/>\n")]
    public Task Generated_class_is_left_alone(string file, string head) => VerifyAsync("""
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        """, """
        class Maker
        {
            bool Make(string link, string target) => NativeMethods2.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
        }

        """, test => AddFile(test, file, head + "internal static class NativeMethods { }"), newFile: NewFile("NativeMethods2"), newName: "NativeMethods2.cs");

    [Fact]
    public Task Second_function_finds_the_class_of_the_first() => VerifyAsync("""
        class Maker
        {
            void Make(string link, string target)
            {
                {|CS0103:CreateSymbolicLink|}(link, target, 1);
                {|CS0103:NtOpenSymbolicLinkObject|}(System.IntPtr.Zero, 1, System.IntPtr.Zero);
            }
        }

        """, """
        class Maker
        {
            void Make(string link, string target)
            {
                NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
                NativeMethods.NtOpenSymbolicLinkObject(System.IntPtr.Zero, 1, System.IntPtr.Zero);
            }
        }

        """, test =>
        {
            Old(test);
            test.NumberOfFixAllIterations = 2;
        }, newFile: NewFile("NativeMethods").Replace("dwFlags);\n", "dwFlags);\n\n    [DllImport(\"ntdll.dll\", ExactSpelling = true)]\n    internal static extern int NtOpenSymbolicLinkObject(IntPtr LinkHandle, uint DesiredAccess, IntPtr ObjectAttributes);\n", StringComparison.Ordinal));

    [Fact]
    public Task File_of_that_name_is_left_alone() => VerifyAsync("""
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        """, """
        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
        }

        """, test => AddFile(test, "NativeMethods.cs", "internal static class Others { }"), newFile: NewFile("NativeMethods"), newName: "NativeMethods2.cs");

    [Fact]
    public Task Project_of_Visual_Basic_gets_a_file_with_a_module() => VerifyVisualBasicAsync("""
        Namespace Shop
            Class Maker
                Function Make(link As String, target As String) As Boolean
                    Return {|BC30451:CreateSymbolicLink|}(link, target, {|BC30451:SYMBOLIC_LINK_FLAG_DIRECTORY|})
                End Function
            End Class
        End Namespace
        """, """
        Namespace Shop
            Class Maker
                Function Make(link As String, target As String) As Boolean
                    Return CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory)
                End Function
            End Class
        End Namespace
        """, newFile: """
        Imports System
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Friend Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            <SupportedOSPlatform("windows")>
            Friend Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module

        <Flags>
        Friend Enum SymbolicLinkFlags As UInteger
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        """);

    [Fact]
    public Task File_of_Visual_Basic_that_two_projects_compile_gets_the_module_itself()
    {
        const string Source = """
            Class Maker
                Function Make(link As String, target As String) As Boolean
                    Return {|BC30451:CreateSymbolicLink|}(link, target, 1)
                End Function
            End Class

            """;
        const string FixedSource = """
            Imports System
            Imports System.Runtime.InteropServices
            Imports System.Runtime.Versioning

            Class Maker
                Function Make(link As String, target As String) As Boolean
                    Return CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory)
                End Function
            End Class

            Friend Module NativeMethods
                <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
                <SupportedOSPlatform("windows")>
                Friend Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
                End Function
            End Module

            <Flags>
            Friend Enum SymbolicLinkFlags As UInteger
                File = 0
                Directory = 1
                AllowUnprivilegedCreate = 2
            End Enum

            """;
        return VerifyVisualBasicAsync(Source, FixedSource, test =>
        {
            test.NumberOfFixAllInDocumentIterations = 2;
            test.TestState.AdditionalProjects["Other"].Sources.Add(("/0/Test0.vb", Source));
            test.FixedState.AdditionalProjects["Other"].Sources.Add(("/0/Test0.vb", FixedSource));
        });
    }

    [Fact]
    public Task Module_that_calls_gets_an_import_behind_its_others() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module Program
            Private Declare Function GetTickCount Lib "kernel32" () As Integer

            Sub Main()
                If Not {|BC30451:CreateSymbolicLink|}("a", "b", 0) Then System.Console.WriteLine(Marshal.GetLastWin32Error())
            End Sub
        End Module
        """, """
        Imports System
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Module Program
            Private Declare Function GetTickCount Lib "kernel32" () As Integer

            Sub Main()
                If Not CreateSymbolicLink("a", "b", SymbolicLinkFlags.File) Then System.Console.WriteLine(Marshal.GetLastWin32Error())
            End Sub

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            <SupportedOSPlatform("windows")>
            Private Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module

        <Flags>
        Friend Enum SymbolicLinkFlags As UInteger
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        """);

    [Fact]
    public Task Nothing_is_offered_whose_result_does_not_fit()
    {
        const string Source = """
            class Maker
            {
                void Make(string link, string target)
                {
                    int made = {|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|});
                }
            }
            """;
        return VerifyAsync(Source, Source, Old);
    }

    [Theory]
    [InlineData("Dim made As Integer = {|BC30451:CreateSymbolicLink|}(link, target, {|BC30451:SYMBOLIC_LINK_FLAG_DIRECTORY|})")]
    [InlineData("Dim made As Integer = {|BC30451:CreateSymbolicLink|}(link, target, 0) : {|BC30451:CreateSymbolicLink|}(link, target, 0)")]
    public Task Nothing_is_offered_in_Visual_Basic_whose_result_does_not_fit(string statements)
    {
        string source = $"""
            Option Strict On

            Class Maker
                Sub Make(link As String, target As String)
                    {statements}
                End Sub
            End Class
            """;
        return VerifyVisualBasicAsync(source, source);
    }

    [Theory]
    [InlineData("0", "flags", "int flags", "int")]
    [InlineData("flags", "0", "int flags", "int")]
    [InlineData("1", "flags", "uint flags", "uint")]
    [InlineData("1", "3", "bool flags", "int")]
    public Task Other_calls_that_pass_a_number_compile(string first, string second, string parameter, string type) => VerifyAsync($$"""
        using System;
        using System.Runtime.InteropServices;

        static class Program
        {
            [DllImport("kernel32.dll")]
            private static extern bool CloseHandle(IntPtr handle);

            static bool Make(string link, string target, {{parameter}})
            {
                return {|CS0103:CreateSymbolicLink|}(link, target, {{first}}) || {|CS0103:CreateSymbolicLink|}(link, target, {{second}});
            }
        }
        """, $$"""
        using System;
        using System.Runtime.InteropServices;

        static class Program
        {
            [DllImport("kernel32.dll")]
            private static extern bool CloseHandle(IntPtr handle);

            static bool Make(string link, string target, {{parameter}})
            {
                return CreateSymbolicLink(link, target, {{first}}) || CreateSymbolicLink(link, target, {{second}});
            }

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, {{type}} dwFlags);
        }
        """, Old);

    [Fact]
    public Task Other_calls_of_the_class_that_pass_a_number_compile() => VerifyAsync("""
        class Maker
        {
            bool Make(string link, string target, int flags) { return NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, flags); }

            bool Make(string link, string target) { return NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, 1); }
        }

        static class NativeMethods
        {
            internal const int MaxPath = 260;
        }
        """, """
        using System.Runtime.InteropServices;

        class Maker
        {
            bool Make(string link, string target, int flags) { return NativeMethods.CreateSymbolicLink(link, target, flags); }

            bool Make(string link, string target) { return NativeMethods.CreateSymbolicLink(link, target, 1); }
        }

        static class NativeMethods
        {
            internal const int MaxPath = 260;

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);
        }
        """, Old);

    [Fact]
    public Task Other_calls_of_Visual_Basic_that_pass_a_number_compile() => VerifyVisualBasicAsync("""
        Option Strict On

        Class Maker
            Sub Make(link As String, target As String, flags As Integer)
                {|BC30451:CreateSymbolicLink|}(link, target, 0)
                {|BC30451:CreateSymbolicLink|}(link, target, flags)
            End Sub
        End Class
        """, """
        Option Strict On

        Class Maker
            Sub Make(link As String, target As String, flags As Integer)
                CreateSymbolicLink(link, target, 0)
                CreateSymbolicLink(link, target, flags)
            End Sub
        End Class
        """, newFile: """
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Friend Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            <SupportedOSPlatform("windows")>
            Friend Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module

        """);

    [Fact]
    public Task Type_that_other_files_cannot_name_gets_the_import_too() => VerifyAsync("""
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        class Maker
        {
            bool Make(string link, string target) => NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, 3);
        }

        file static class NativeMethods
        {
            internal const int MaxPath = 260;
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory | SymbolicLinkFlags.AllowUnprivilegedCreate);
        }

        file static class NativeMethods
        {
            internal const int MaxPath = 260;

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Theory]
    [InlineData("file static class NativeMethods { internal const int MaxPath = 260; }")]
    [InlineData("file enum SymbolicLinkFlags { File, Directory, AllowUnprivilegedCreate }")]
    [InlineData("using System.Runtime.InteropServices;\nfile class Links { [DllImport(\"kernel32.dll\")] internal static extern byte CreateSymbolicLink(string link, string target, int flags); }")]
    public Task Types_that_other_files_alone_can_name_do_not_matter(string other) => VerifyAsync("""
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 1);
        }

        """, """
        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory);
        }

        """, test =>
        {
            test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
            test.LanguageVersion = LanguageVersion.CSharp12;
            test.TestState.Sources.Add(("/0/Others.cs", other));
            test.FixedState.Sources.Add(("/0/Others.cs", other));
        }, newFile: NewFile("NativeMethods"));

    private static void AddFile(Test test, string name, string content)
    {
        Old(test);
        test.TestState.Sources.Add((name, content));
        test.FixedState.Sources.Add((name, content));
    }

    private static string NewFile(string type) => $$"""
        using System;
        using System.Runtime.InteropServices;

        internal static class {{type}}
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """;

    private static void Old(Test test)
    {
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
    }
}
