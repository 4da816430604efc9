using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>Callers in other files, which only the action looks at: each of them compiles afterwards.</summary>
public sealed class CallersElsewhereTests() : FixTests<DeclarationAnalyzer>("SLNK1001", nameof(CorrectReturnWidth))
{
    private const string Import = """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags = 0);

            static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;
        }
        """;

    [Theory]
    [InlineData("System.Func<string, string, int, int> link = NativeMethods.CreateSymbolicLink;")]
    [InlineData("dynamic kind = 1; NativeMethods.CreateSymbolicLink(\"link\", \"target\", kind);")]
    public Task Caller_that_needs_the_type_calls_a_method_that_has_it(string statement)
    {
        var test = CSharp(Import, """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkImport(string link, string target, int flags = 0);

                internal static int CreateSymbolicLink(string link, string target, int flags = 0)
                {
                    return CreateSymbolicLinkImport(link, target, flags) ? 1 : 0;
                }

                static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;
            }
            """);
        string caller = $"class Caller {{ void Link() {{ {statement} }} }}";
        test.TestState.Sources.Add(caller);
        test.FixedState.Sources.Add(caller);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Void_that_a_delegate_needs_stays_beside_the_import()
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
                internal static extern void {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
            """,
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkImport(string link, string target, int flags);

                internal static void CreateSymbolicLink(string link, string target, int flags)
                {
                    CreateSymbolicLinkImport(link, target, flags);
                }
            }
            """);
        const string Caller = "class Caller { System.Action<string, string, int> _link = NativeMethods.CreateSymbolicLink; }";
        test.TestState.Sources.Add(Caller);
        test.FixedState.Sources.Add(Caller);
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("<DllImport(\"kernel32\", SetLastError:=True)>\n    Friend Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Integer\n    End Function", "SetLastError:=True", "link As String, target As String, flags As Integer", "Func(Of String, String, Integer, Integer)")]
    [InlineData("Friend Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib \"kernel32\" (ByRef link As String, ByRef target As String, flags As Integer) As Integer", "CharSet:=CharSet.Auto, SetLastError:=True", "ByRef link As String, ByRef target As String, flags As Integer", "Create")]
    public Task Type_that_a_delegate_of_Visual_Basic_needs_stays_beside_the_import(string import, string arguments, string parameters, string type)
    {
        var test = VisualBasic(
            $"""
            Imports System.Runtime.InteropServices

            Friend Module NativeMethods
                {import}
            End Module
            """,
            $"""
            Imports System.Runtime.InteropServices

            Friend Module NativeMethods
                <DllImport("kernel32", EntryPoint:="CreateSymbolicLink", {arguments})>
                Friend Function CreateSymbolicLinkImport({parameters}) As <MarshalAs(UnmanagedType.I1)> Boolean
                End Function

                Friend Function CreateSymbolicLink({parameters}) As Integer
                    Return If(CreateSymbolicLinkImport(link, target, flags), 1, 0)
                End Function
            End Module
            """);
        string caller = $"""
            Imports System

            Delegate Function Create(ByRef link As String, ByRef target As String, flags As Integer) As Integer

            Class Caller
                Private ReadOnly _link As {type} = AddressOf NativeMethods.CreateSymbolicLink
            End Class
            """;
        test.TestState.Sources.Add(caller);
        test.FixedState.Sources.Add(caller);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Name_that_is_taken_gets_a_number()
    {
        const string Taken = "internal static void CreateSymbolicLinkImport() { }";
        var test = CSharp(
            Import.Replace("static bool Link", Taken + "\n\n    static bool Link", StringComparison.Ordinal),
            $$"""
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkImport2(string link, string target, int flags = 0);

                internal static int CreateSymbolicLink(string link, string target, int flags = 0)
                {
                    return CreateSymbolicLinkImport2(link, target, flags) ? 1 : 0;
                }

                {{Taken}}

                static bool Link() => CreateSymbolicLink("link", "target", 0) != 0;
            }
            """);
        const string Caller = "class Caller { System.Func<string, string, int, int> _link = NativeMethods.CreateSymbolicLink; }";
        test.TestState.Sources.Add(Caller);
        test.FixedState.Sources.Add(Caller);
        return test.RunAsync(Cancellation);
    }
}

/// <summary>The same for flags that become narrower.</summary>
public sealed class FlagsElsewhereTests() : FixTests<DeclarationAnalyzer>("SLNK1006", nameof(CorrectSignature))
{
    [Theory]
    [InlineData("NativeMethods.CreateSymbolicLink(\"link\", \"target\", kind);")]
    [InlineData("System.Func<string, string, long, bool> link = NativeMethods.CreateSymbolicLink;")]
    public Task Caller_that_passes_a_wide_value_calls_a_method_that_takes_it(string statement)
    {
        var test = CSharp(
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLink(string link, string target, long {|SLNK1006:flags|});
            }
            """,
            """
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLinkImport(string link, string target, uint flags);

                internal static bool CreateSymbolicLink(string link, string target, long flags)
                {
                    return CreateSymbolicLinkImport(link, target, (uint)flags);
                }
            }
            """);
        string caller = $"class Caller {{ void Link(long kind) {{ {statement} }} }}";
        test.TestState.Sources.Add(caller);
        test.FixedState.Sources.Add(caller);
        return test.RunAsync(Cancellation);
    }
}

/// <summary>A function pointer that another file may use is for its author to change.</summary>
public sealed class FunctionPointerElsewhereTests() : FixTests<DeclarationAnalyzer>("SLNK1001", nameof(CorrectFunctionPointer))
{
    [Theory]
    [InlineData("internal static unsafe class", "internal static readonly")]
    [InlineData("internal static unsafe partial class", "private static readonly")]
    public Task Pointer_that_another_file_can_name_is_left_alone(string type, string field)
    {
        string source = $$"""
            using System;
            using System.Runtime.InteropServices;

            {{type}} NativeMethods
            {
                {{field}} delegate* unmanaged<char*, char*, uint, int> Create = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW")|};
            }
            """;
        var test = CSharp(source, source);
        test.ReferenceAssemblies = TargetFrameworks.Net100;
        test.TestState.Sources.Add("internal static partial class " + (type.Contains("partial", StringComparison.Ordinal) ? "NativeMethods" : "Other") + " { }");
        return test.RunAsync(Cancellation);
    }
}
