using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class ReturnWidthRuleTests() : RuleTests<DeclarationAnalyzer>("SLNK1001")
{
    [Fact]
    public Task Bool_without_MarshalAs_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            File = 0,
            Directory = 1
        }

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            internal static extern bool {|#0:CreateSymbolicLink|}(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' reads four bytes, but CreateSymbolicLinkA returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Theory]
    [InlineData("Bool", "four bytes")]
    [InlineData("VariantBool", "two bytes")]
    [InlineData("I2", "two bytes")]
    [InlineData("I4", "four bytes")]
    [InlineData("U4", "four bytes")]
    [InlineData("Error", "four bytes")]
    [InlineData("I8", "eight bytes")]
    [InlineData("SysInt", "a pointer-sized value")]
    public Task MarshalAs_of_another_width_is_reported_where_it_stands(string type, string read) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: {|#0:MarshalAs(UnmanagedType.{{type}})|}]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(
            $"'CreateSymbolicLink' reads {read}, but CreateSymbolicLinkW returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Theory]
    [InlineData("bool", "reads four bytes")]
    [InlineData("int", "reads four bytes")]
    [InlineData("uint", "reads four bytes")]
    [InlineData("short", "reads two bytes")]
    [InlineData("ushort", "reads two bytes")]
    [InlineData("long", "reads eight bytes")]
    [InlineData("ulong", "reads eight bytes")]
    [InlineData("nint", "reads a pointer-sized value")]
    [InlineData("System.IntPtr", "reads a pointer-sized value")]
    [InlineData("Result", "reads four bytes")]
    [InlineData("LongResult", "reads eight bytes")]
    [InlineData("Win32Bool", "reads four bytes")]
    [InlineData("TwoBytes", "reads two bytes")]
    [InlineData("ThreeBytes", "reads 3 bytes")]
    [InlineData("void", "throws the result away")]
    public Task Return_type_of_another_width_is_reported_at_the_name(string type, string read) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        enum Result { Failed, Created }

        enum LongResult : long { Failed, Created }

        struct Win32Bool { int value; }

        struct TwoBytes { byte first; byte second; }
        struct ThreeBytes { byte first; TwoBytes others; }

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
            internal static extern {{type}} {|#0:Create|}(string link, string target, int flags);
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(
            $"'Create' {read}, but CreateSymbolicLinkW returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("Result")]
    [InlineData("Boolean8")]
    [InlineData("char")]
    [InlineData("Explicit")]
    [InlineData("Missing")]
    public Task Return_type_of_one_byte_or_unknown_width_is_not_reported(string type)
    {
        var test = CSharp($$"""
            using System.Runtime.InteropServices;

            enum Result : byte { Failed, Created }

            readonly struct Boolean8
            {
                private readonly byte value;

                public static implicit operator bool(Boolean8 result) => result.value != 0;
            }

            [StructLayout(LayoutKind.Explicit)]
            struct Explicit { [FieldOffset(0)] int value; }

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
                internal static extern {{type}} Create(string link, string target, int flags);
            }
            """);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("I1")]
    [InlineData("U1")]
    public Task MarshalAs_one_byte_is_not_reported(string type) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.{{type}})]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Custom_marshaller_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = "Mine")]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("CreateSymbolicLinkA")]
    [InlineData("CreateSymbolicLinkW")]
    [InlineData("CreateSymbolicLinkTransactedA")]
    [InlineData("CreateSymbolicLinkTransactedW")]
    public Task Every_export_is_reported(string export) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "{{export}}")]
            internal static extern bool {|#0:Create|}(string link, string target, int flags, System.IntPtr transaction);
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(
            $"'Create' reads four bytes, but {export} returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Fact]
    public Task Libc_symlink_under_the_same_name_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("libc", EntryPoint = "symlink", SetLastError = true)]
            internal static extern int CreateSymbolicLink(string target, string link);
        }
        """);

    [Fact]
    public Task Hard_link_function_which_returns_a_BOOL_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
            internal static extern bool CreateHardLink(string link, string existing, System.IntPtr reserved);
        }
        """);

    [Fact]
    public Task Managed_method_of_that_name_is_not_reported() => VerifyCSharpAsync("""
        static class Links
        {
            internal static bool CreateSymbolicLink(string link, string target, int flags) => false;
        }
        """);

    [Fact]
    public Task Each_overload_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            [DllImport("kernel32.dll")]
            internal static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, uint flags);
        }
        """);

    [Fact]
    public Task Qualified_attribute_is_reported_without_its_target() => VerifyCSharpAsync("""
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll")]
            [return: {|SLNK1001:System.Runtime.InteropServices.MarshalAsAttribute(System.Runtime.InteropServices.UnmanagedType.Bool)|}]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Extern_local_function_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class Program
        {
            static void Main()
            {
                CreateSymbolicLink("link", "target", 0);

                [DllImport("kernel32.dll")]
                static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Extern_local_function_of_a_lambda_in_a_field_initializer_is_reported() => VerifyCSharpAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class Program
        {
            static readonly Action s_link = () =>
            {
                [DllImport("kernel32.dll")]
                static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            };
        }
        """);

    [Fact]
    public Task Extern_local_function_with_one_byte_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class Program
        {
            static void Main()
            {
                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.U1)]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Extern_local_function_of_top_level_statements_is_reported()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            CreateSymbolicLink("link", "target", 0);

            [DllImport("kernel32.dll")]
            static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("Bool")]
    [InlineData("VariantBool")]
    public Task LibraryImport_with_MarshalAs_of_another_width_is_reported(string type) => VerifyGeneratedAsync($$"""
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: {|SLNK1001:MarshalAs(UnmanagedType.{{type}})|}]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("int")]
    [InlineData("nint")]
    [InlineData("void")]
    public Task Marshalled_LibraryImport_of_another_type_is_reported(string type) => VerifyGeneratedAsync($$"""
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            internal static partial {{type}} {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Blittable_LibraryImport_of_another_type_is_reported_once() => VerifyGeneratedAsync("""
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static unsafe partial int {|SLNK1001:CreateSymbolicLink|}(char* link, char* target, int flags);
        }
        """);

    [Theory]
    [InlineData("[return: MarshalAs(UnmanagedType.I1)]", "bool")]
    [InlineData("[return: MarshalAs(UnmanagedType.U1)]", "bool")]
    [InlineData("", "byte")]
    public Task LibraryImport_of_one_byte_is_not_reported(string attribute, string type) => VerifyGeneratedAsync($$"""
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            {{attribute}}
            internal static partial {{type}} CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task LibraryImport_of_bool_without_MarshalAs_is_left_to_the_generator()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                internal static partial bool {|SYSLIB1051:CreateSymbolicLink|}(string link, string target, int flags);
            }
            """);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task DllImport_of_bool_under_DisableRuntimeMarshalling_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static extern unsafe bool CreateSymbolicLink(char* link, char* target, int flags);
        }
        """);

    [Fact]
    public Task DllImport_of_int_under_DisableRuntimeMarshalling_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static extern unsafe int {|SLNK1001:CreateSymbolicLink|}(char* link, char* target, int flags);
        }
        """);

    [Fact]
    public Task LibraryImport_with_MarshalAs_Bool_under_DisableRuntimeMarshalling_is_reported() => VerifyGeneratedAsync("""
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Visual_Basic_DllImport_of_Boolean_is_reported() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function {|#0:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean
            End Function
        End Module
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' reads four bytes, but CreateSymbolicLinkW returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Fact]
    public Task Visual_Basic_DllImport_with_MarshalAs_of_another_width_is_reported_where_it_stands() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <{|SLNK1001:MarshalAs(UnmanagedType.Bool)|}> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Visual_Basic_DllImport_Sub_is_reported() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll")>
            Sub {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer)
            End Sub
        End Module
        """);

    [Theory]
    [InlineData("<MarshalAs(UnmanagedType.I1)> Boolean")]
    [InlineData("<MarshalAs(UnmanagedType.U1)> Boolean")]
    [InlineData("Byte")]
    [InlineData("SByte")]
    public Task Visual_Basic_DllImport_of_one_byte_is_not_reported(string type) => VerifyVisualBasicAsync($"""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As {type}
            End Function
        End Module
        """);

    [Theory]
    [InlineData("Auto", "", "Boolean", "reads four bytes", "CreateSymbolicLinkW")]
    [InlineData("Auto", "", "Integer", "reads four bytes", "CreateSymbolicLinkW")]
    [InlineData("Unicode", "Alias \"CreateSymbolicLinkW\" ", "Boolean", "reads four bytes", "CreateSymbolicLinkW")]
    [InlineData("Ansi", "Alias \"CreateSymbolicLinkA\" ", "Boolean", "reads four bytes", "CreateSymbolicLinkA")]
    [InlineData("", "Alias \"CreateSymbolicLinkA\" ", "Integer", "reads four bytes", "CreateSymbolicLinkA")]
    [InlineData("", "Alias \"CreateSymbolicLinkA\" ", "Short", "reads two bytes", "CreateSymbolicLinkA")]
    [InlineData("", "Alias \"CreateSymbolicLinkA\" ", "Long", "reads eight bytes", "CreateSymbolicLinkA")]
    public Task Declare_of_another_width_is_reported(string modifier, string alias, string type, string read, string export) => VerifyVisualBasicAsync($$"""
        Module NativeMethods
            Declare {{modifier}} Function {|#0:CreateSymbolicLink|} Lib "kernel32" {{alias}}(link As String, target As String, flags As Integer) As {{type}}
        End Module
        """,
        Diagnostic().WithLocation(0).WithMessage(
            $"'CreateSymbolicLink' {read}, but {export} returns a BOOLEAN of one byte, so failure can be taken for success"));

    [Fact]
    public Task Declare_Sub_is_reported() => VerifyVisualBasicAsync("""
        Module NativeMethods
            Declare Auto Sub {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (link As String, target As String, flags As Integer)
        End Module
        """);

    [Fact]
    public Task Declare_with_MarshalAs_of_another_width_is_reported_where_it_stands() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Declare Auto Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) As <{|SLNK1001:MarshalAs(UnmanagedType.Bool)|}> Boolean
        End Module
        """);

    [Theory]
    [InlineData("<MarshalAs(UnmanagedType.I1)> Boolean")]
    [InlineData("<MarshalAs(UnmanagedType.U1)> Boolean")]
    [InlineData("Byte")]
    public Task Declare_of_one_byte_is_not_reported(string type) => VerifyVisualBasicAsync($"""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Declare Auto Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) As {type}
        End Module
        """);

    private Task VerifyGeneratedAsync(string source)
    {
        var test = CSharp(source);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }
}
