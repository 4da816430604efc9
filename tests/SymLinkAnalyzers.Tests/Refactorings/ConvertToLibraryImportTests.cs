using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Refactorings;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Refactorings;

public sealed class ConvertToLibraryImportTests
{
    private const string Import = """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """;

    [Fact]
    public Task Width_suffix_encoding_and_modifiers_come_out_right() => VerifyAsync(Import, """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("", "System.Runtime.InteropServices.", "DllImport", "LibraryImport")]
    [InlineData("", "global::System.Runtime.InteropServices.", "DllImportAttribute", "LibraryImportAttribute")]
    [InlineData("using I = System.Runtime.InteropServices;\n\n", "I.", "DllImport", "LibraryImport")]
    [InlineData("using I = System.Runtime.InteropServices;\n\n", "I::", "DllImport", "LibraryImport")]
    public Task Names_are_qualified_as_they_were(string alias, string qualifier, string name, string newName) => VerifyAsync($$"""
        {{alias}}static class NativeMethods
        {
            [{{qualifier}}{{name}}("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true)]
            internal static extern byte [||]CreateSymbolicLink(System.IntPtr link, System.IntPtr target, int flags);
        }
        """, $$"""
        {{alias}}static partial class NativeMethods
        {
            [{{qualifier}}{{newName}}("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)]
            internal static partial byte CreateSymbolicLink(System.IntPtr link, System.IntPtr target, int flags);
        }
        """);

    [Theory]
    [InlineData("[DllImport(\"hid.dll\")]", "HidD_FlushQueue(System.IntPtr device)", "[LibraryImport(\"hid.dll\")]")]
    [InlineData("[DllImport(\"powrprof.dll\")]", "SetSuspendState(byte hibernate, byte force, byte wake)", "[LibraryImport(\"powrprof.dll\", SetLastError = true)]")]
    [InlineData("[DllImport(\"secur32.dll\")]", "GetUserNameEx(int format, System.IntPtr name, System.IntPtr size)", "[LibraryImport(\"secur32.dll\", EntryPoint = \"GetUserNameExA\", SetLastError = true)]")]
    public Task Other_function_that_returns_a_BOOLEAN_keeps_its_export(string attribute, string signature, string converted) => VerifyAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            {{attribute}}
            internal static extern bool [||]{{signature}};
        }
        """, $$"""
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            {{converted}}
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool {{signature}};
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_ANSI_strings_of_another_function() => VerifyNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("secur32.dll")]
            internal static extern bool [||]TranslateName(string name, int from, int to, System.IntPtr translated, System.IntPtr size);
        }
        """);

    [Fact]
    public Task Named_module_keeps_a_name() => VerifyAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport(dllName: "kernel32.dll", CharSet = CharSet.Unicode)]
            internal static extern byte [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """, """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport(libraryName: "kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            internal static partial byte CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Arguments_that_only_DllImport_knows_are_dropped() => VerifyAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            /// <summary>Makes a link.</summary>
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, CallingConvention = CallingConvention.Winapi, BestFitMapping = false, ThrowOnUnmappableChar = true, PreserveSig = true, SetLastError = true)] // Interop.
            [return: MarshalAs(UnmanagedType.U1)]
            public extern static bool [||]Symbolic([In] string link, [In, MarshalAs(UnmanagedType.LPWStr)] string target, int flags); // The end.
        }
        """, """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            /// <summary>Makes a link.</summary>
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)] // Interop.
            [return: MarshalAs(UnmanagedType.U1)]
            public static partial bool Symbolic(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags); // The end.
        }
        """);

    [Fact]
    public Task All_containing_types_become_partial() => VerifyAsync("""
        using System.Runtime.InteropServices;

        namespace Links
        {
            public class Outer
            {
                private partial struct Inner
                {
                    [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    private static extern bool [||]CreateSymbolicLink(string link, string target, uint flags);
                }
            }
        }
        """, """
        using System.Runtime.InteropServices;

        namespace Links
        {
            public partial class Outer
            {
                private partial struct Inner
                {
                    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    private static partial bool CreateSymbolicLink(string link, string target, uint flags);
                }
            }
        }
        """);

    [Theory]
    [InlineData("class", "static extern", "private static")]
    [InlineData("struct", "extern static", "private static")]
    [InlineData("record", "static extern", "private static")]
    [InlineData("class", "unsafe static extern", "private unsafe static")]
    [InlineData("class", "static internal extern", "static internal")]
    public Task Accessibility_that_goes_without_saying_is_written(string kind, string modifiers, string newModifiers) => VerifyAsync($$"""
        using System.Runtime.InteropServices;

        {{kind}} Links
        {
            // The W export.
            [DllImport("kernel32.dll")]
            {{modifiers}} byte [||]CreateSymbolicLinkW(string link, string target, int flags); // The end.
        }
        """, $$"""
        using System.Runtime.InteropServices;

        partial {{kind}} Links
        {
            // The W export.
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            {{newModifiers}} partial byte CreateSymbolicLinkW(string link, string target, int flags); // The end.
        }
        """);

    [Fact]
    public Task Modifiers_without_attributes_above_them_keep_their_line() => VerifyAsync("""
        using System.Runtime.InteropServices;

        class Links
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)] static extern byte [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """, """
        using System.Runtime.InteropServices;

        partial class Links
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)] private static partial byte CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("using System.Runtime.InteropServices;\nusing Import = System.Runtime.InteropServices.DllImportAttribute;", "Import", "", "using System.Runtime.InteropServices;\n\n")]
    [InlineData("using ImportAttribute = System.Runtime.InteropServices.DllImportAttribute;\nusing System.Runtime.InteropServices;", "Import", "", "using System.Runtime.InteropServices;\n\n")]
    [InlineData("using DllImport = System.Runtime.InteropServices.DllImportAttribute;", "DllImport", "System.Runtime.InteropServices.", "")]
    public Task Alias_of_the_attribute_gives_way_to_the_name_of_the_other(string usings, string attribute, string qualifier, string fixedUsings) => VerifyAsync($$"""
        {{usings}}

        static class NativeMethods
        {
            [{{attribute}}("kernel32.dll")]
            internal static extern byte [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """, $$"""
        {{fixedUsings}}static partial class NativeMethods
        {
            [{{qualifier}}LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = {{qualifier}}StringMarshalling.Utf16, SetLastError = true)]
            internal static partial byte CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("file static class NativeMethods\n{", "}")]
    [InlineData("file static class Links\n{\ninternal static class NativeMethods\n{", "}\n}")]
    public Task Nothing_is_offered_in_a_type_that_other_files_cannot_name(string start, string end) => VerifyNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        {{start}}
            [DllImport("kernel32.dll")]
            internal static extern byte [||]CreateSymbolicLink(string link, string target, int flags);
        {{end}}
        """);

    [Fact]
    public Task Nothing_is_offered_in_a_file_that_an_older_target_framework_compiles_too() => VerifyNotOfferedAsync(Import, test =>
    {
        ProjectState older = test.TestState.AdditionalProjects["Older"];
        older.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        older.Sources.Add(("/0/Test0.cs", Import));
        test.FixedState.AdditionalProjects["Older"].ReferenceAssemblies = older.ReferenceAssemblies;
        test.FixedState.AdditionalProjects["Older"].Sources.AddRange(older.Sources);
    });

    [Fact]
    public Task Callers_are_rewritten() => VerifyAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            private static extern int [||]CreateSymbolicLink(string link, string target, int flags);

            public static bool Create() => CreateSymbolicLink("a", "b", 0) == 1;

            public static int Count()
            {
                int result = CreateSymbolicLink("a", "b", 0);
                return result;
            }
        }
        """, """
        using System.Runtime.InteropServices;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static partial bool CreateSymbolicLink(string link, string target, int flags);

            public static bool Create() => CreateSymbolicLink("a", "b", 0);

            public static int Count()
            {
                int result = CreateSymbolicLink("a", "b", 0) ? 1 : 0;
                return result;
            }
        }
        """);

    [Fact]
    public Task Names_are_qualified_where_the_author_qualifies_them() => VerifyAsync("""
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImportAttribute("kernel32.dll", CharSet = System.Runtime.InteropServices.CharSet.Unicode, SetLastError = true)]
            internal static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """, """
        static partial class NativeMethods
        {
            [System.Runtime.InteropServices.LibraryImportAttribute("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = System.Runtime.InteropServices.StringMarshalling.Utf16, SetLastError = true)]
            [return: System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public async Task Unsafe_code_is_allowed_in_the_project()
    {
        RepairedSolution solution = await RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/NativeMethods.cs", Import.Replace("[||]", string.Empty, StringComparison.Ordinal))]);
        Project safe = solution.Project.WithCompilationOptions(((CSharpCompilationOptions)solution.Project.CompilationOptions!).WithAllowUnsafe(false));
        Document document = safe.Documents.First();
        int position = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString().IndexOf("CreateSymbolicLink", StringComparison.Ordinal);
        List<CodeAction> actions = [];
        await new ConvertToLibraryImport().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, TestContext.Current.CancellationToken));
        CodeActionOperation operation = Assert.Single(await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken));
        Project changed = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution.GetProject(document.Project.Id)!;
        Assert.True(Assert.IsType<CSharpCompilationOptions>(changed.CompilationOptions).AllowUnsafe);
    }

    [Fact]
    public Task Nothing_is_offered_on_NET_Framework() => VerifyNotOfferedAsync(Import, test => test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default);

    [Fact]
    public Task Nothing_is_offered_before_CSharp_9() => VerifyNotOfferedAsync(Import, test => test.LanguageVersion = LanguageVersion.CSharp8);

    [Theory]
    [InlineData("System.Text.StringBuilder link, string target, int flags")]
    [InlineData("string link, string target, ref int flags")]
    [InlineData("string link, string target, bool flags")]
    [InlineData("string link, string target, [MarshalAs(UnmanagedType.U4)] int flags")]
    [InlineData("[MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = \"LongPath\")] string link, string target, int flags")]
    public Task Nothing_is_offered_for_parameters_that_the_generator_refuses(string parameters) => VerifyNotOfferedAsync($$"""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern bool [||]CreateSymbolicLink({{parameters}});
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_local_function() => VerifyNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll")]
                static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_another_function() => VerifyNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            internal static extern bool [||]CreateHardLink(string link, string target, IntPtr attributes);
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_the_result_cannot_be_corrected() => VerifyNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            internal static extern int [||]CreateSymbolicLink(string link, string target, int flags);

            internal static Func<string, string, int, int> Create => CreateSymbolicLink;
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_PreserveSig_is_false() => VerifyNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", PreserveSig = false)]
            internal static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    private static Task VerifyAsync(string source, string fixedSource)
    {
        var test = new CSharpCodeRefactoringVerifier<ConvertToLibraryImport>.Test { TestCode = source, FixedCode = fixedSource, UseLibraryImportGenerator = true };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyNotOfferedAsync(string source, Action<CSharpCodeRefactoringVerifier<ConvertToLibraryImport>.Test>? configure = null)
    {
        var test = new CSharpCodeRefactoringVerifier<ConvertToLibraryImport>.Test { TestCode = source, FixedCode = source };
        configure?.Invoke(test);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
