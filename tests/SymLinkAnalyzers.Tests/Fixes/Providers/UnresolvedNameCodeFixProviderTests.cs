using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Providers;

/// <summary>What is offered for unknown names as a whole: in which order, for all at once, and that all of it is right.</summary>
public sealed class UnresolvedNameCodeFixProviderTests
{
    private const string CSharp = """
        using System;

        namespace Shop
        {
            static class Links
            {
                static bool Make(string link, string target)
                {
                    bool made = CreateSymbolicLink(link, target, 3);
                    return made;
                }
            }
        }
        """;

    private const string VisualBasic = """
        Public Class Links
            Public Shared Function Make(link As String, target As String) As Boolean
                Dim made As Boolean = CreateSymbolicLink(link, target, 3)
                Return made
            End Function
        End Class
        """;

    public static TheoryData<string, string, string> Projects => new()
    {
        { LanguageNames.CSharp, "net10.0", "CallSymLinkForName InsertLibraryImport InsertDllImport" },
        { LanguageNames.CSharp, "net8.0", "CallSymLinkForName InsertLibraryImport InsertDllImport" },
        { LanguageNames.CSharp, "net472", "CallSymLinkForName InsertDllImport" },
        { LanguageNames.CSharp, "netstandard2.0", "CallSymLinkForName InsertDllImport" },
        { LanguageNames.VisualBasic, "net10.0", "CallSymLinkForName InsertDllImport" },
        { LanguageNames.VisualBasic, "net472", "CallSymLinkForName InsertDllImport" },
        { LanguageNames.VisualBasic, "netstandard2.0", "CallSymLinkForName InsertDllImport" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Whatever_is_offered_compiles_and_no_rule_warns_of_it(string language, string framework, string expected)
    {
        EditedProject project = await CreateAsync(language, framework);
        ImmutableArray<CodeAction> actions = await project.FixAsync(new UnresolvedNameCodeFixProvider());
        Assert.Equal(expected, string.Join(' ', actions.Select(action => action.EquivalenceKey)));
        foreach (CodeAction action in actions)
        {
            EditedProject changed = await project.ApplyAsync(action);
            Assert.Empty(await changed.GetCompilerErrorsAsync());
            Assert.DoesNotContain(await changed.AnalyzeAsync(), message => !message.Contains("SLNK5001", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("symlink", nameof(CallSymLinkForName))]
    [InlineData("framework", nameof(CallFrameworkApiForName))]
    [InlineData("declaration", nameof(InsertLibraryImport))]
    public async Task Preferred_api_comes_first(string preferred, string expected)
    {
        EditedProject project = await CreateAsync(
            LanguageNames.CSharp,
            "net10.0",
            "class C { void M() { CreateSymbolicLink(\"a\", \"b\", 0); } }",
            test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\nsymlink_analyzers.preferred_api = {preferred}\n")));
        Assert.Equal(expected, (await project.FixAsync(new UnresolvedNameCodeFixProvider()))[0].EquivalenceKey);
    }

    [Fact]
    public async Task LibraryImport_allows_unsafe_code_in_the_project()
    {
        EditedProject project = await CreateAsync(LanguageNames.CSharp, "net10.0", configure: test => test.SolutionTransforms.Add((solution, id) =>
            solution.WithProjectCompilationOptions(id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithAllowUnsafe(false))));
        CodeAction action = Assert.Single(await project.FixAsync(new UnresolvedNameCodeFixProvider()), action => action.EquivalenceKey == nameof(InsertLibraryImport));
        EditedProject changed = await project.ApplyAsync(action);
        Assert.Empty(await changed.GetCompilerErrorsAsync());
    }

    [Fact]
    public async Task File_that_projects_share_gets_what_all_of_them_can_have_and_stays_whole()
    {
        EditedProject old = await CreateAsync(LanguageNames.CSharp, "net472");
        EditedProject project = await CreateAsync(LanguageNames.CSharp, "net10.0", configure: test => test.SolutionTransforms.Add((solution, id) =>
        {
            var other = ProjectId.CreateNewId();
            return solution
                .AddProject(ProjectInfo.Create(other, VersionStamp.Default, "Old", "Old", LanguageNames.CSharp, compilationOptions: old.Project.CompilationOptions, parseOptions: old.Project.ParseOptions, metadataReferences: old.Project.MetadataReferences))
                .AddDocument(DocumentId.CreateNewId(other), "Test0.cs", CSharp, filePath: solution.GetProject(id)!.Documents.First().FilePath);
        }));
        ImmutableArray<CodeAction> actions = await project.FixAsync(new UnresolvedNameCodeFixProvider());
        Assert.Equal([nameof(CallSymLinkForName), nameof(InsertDllImport)], actions.Select(action => action.EquivalenceKey));
        EditedProject changed = await project.ApplyAsync(actions[1]);
        (string _, string text) = Assert.Single(await changed.ReadAsync());
        Assert.Contains("internal static class NativeMethods", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SupportedOSPlatform", text, StringComparison.Ordinal);
        Assert.Empty(await changed.GetCompilerErrorsAsync());
    }

    [Fact]
    public void Dotnet_format_leaves_errors_alone() =>
        Assert.Equal([FixAllScope.Document, FixAllScope.Project], new UnresolvedNameCodeFixProvider().GetFixAllProvider().GetSupportedFixAllScopes());

    [Fact]
    public Task All_at_once_share_one_import()
    {
        var test = new CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test
        {
            TestCode = Source("{|CS0103:CreateSymbolicLink|}(link, target, 2)", "{|CS0103:NativeMethods|}.CreateSymbolicLinkW(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|})"),
            FixedCode = Source("NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.AllowUnprivilegedCreate)", "NativeMethods.{|CS0117:CreateSymbolicLinkW|}(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|})"),
            BatchFixedCode = Source("NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.AllowUnprivilegedCreate)", "NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory)"),
            CodeActionEquivalenceKey = nameof(InsertDllImport),
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
        };
        const string import = """
            using System;
            using System.Runtime.InteropServices;

            internal static class NativeMethods
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
        test.FixedState.MarkupHandling = MarkupMode.Allow; // The provider fixes what is left, too.
        test.FixedState.Sources.Add(("NativeMethods.cs", import));
        test.BatchFixedState.Sources.Add(("NativeMethods.cs", import));
        return test.RunAsync(TestContext.Current.CancellationToken);

        static string Source(string first, string second) => $$"""
            class Links
            {
                bool Make(string link, string target)
                {
                    return {{first}} || {{second}};
                }
            }
            """;
    }

    [Fact]
    public Task Each_namespace_gets_an_import_when_all_are_inserted_at_once()
    {
        CodeFixTest test = Prepare(
            new CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test(),
            Source("{|CS0103:CreateSymbolicLink|}(\"a\", \"b\", 0)", "{|CS0103:CreateSymbolicLink|}(\"a\", \"b\", 1)"),
            Source("NativeMethods.CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)", "{|CS0103:CreateSymbolicLink|}(\"a\", \"b\", 1)"),
            Source("NativeMethods.CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)", "NativeMethods.CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.Directory)"));
        test.FixedState.Sources.Add(("NativeMethods.cs", NewFile("First")));
        test.BatchFixedState.Sources.Add(("NativeMethods.cs", NewFile("First")));
        test.BatchFixedState.Sources.Add(("NativeMethods2.cs", NewFile("Second")));
        return test.RunAsync(TestContext.Current.CancellationToken);

        static string Source(string first, string second) => $$"""
            namespace First
            {
                class Links
                {
                    void Make() => {{first}};
                }
            }

            namespace Second
            {
                class Links
                {
                    void Make() => {{second}};
                }
            }
            """;

        static string NewFile(string name) => $$"""
            using System;
            using System.Runtime.InteropServices;

            namespace {{name}}
            {
                internal static class NativeMethods
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
            }

            """;
    }

    [Fact]
    public Task Each_namespace_gets_the_enum_when_all_imports_are_inserted_at_once()
    {
        const string Call = "{|CS0103:CreateSymbolicLink|}(\"a\", \"b\", 0)";
        const string FixedCall = "CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)";
        const string Import = """


                    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    private static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
            """;
        const string Enum = """


                [Flags]
                internal enum SymbolicLinkFlags : uint
                {
                    File = 0,
                    Directory = 1,
                    AllowUnprivilegedCreate = 2,
                }
            """;
        return Prepare(
            new CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test(),
            Source("", Class("First", Call, "", ""), Class("Second", Call, "", "")),
            Source("using First;\n", Class("First", FixedCall, Import, Enum), Class("Second", FixedCall, Import, "")),
            Source("", Class("First", FixedCall, Import, Enum), Class("Second", FixedCall, Import, Enum))).RunAsync(TestContext.Current.CancellationToken);

        static string Source(string added, string first, string second) => $"using System;\nusing System.Runtime.InteropServices;\n{added}\n{first}\n\n{second}\n";

        static string Class(string name, string call, string import, string added) => $$"""
            namespace {{name}}
            {
                class Links
                {
                    [DllImport("kernel32.dll")]
                    private static extern bool CloseHandle(IntPtr handle);

                    static void Make() => {{call}};{{import}}
                }{{added}}
            }
            """;
    }

    [Fact]
    public Task Namespaces_of_Visual_Basic_share_one_module()
    {
        CodeFixTest test = Prepare(
            new VisualBasicCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test(),
            Source("{|BC30451:CreateSymbolicLinkW|}(\"a\", \"b\", 0)", "{|BC30451:CreateSymbolicLinkW|}(\"a\", \"b\", 1)"),
            Source("CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)", "{|BC30451:CreateSymbolicLinkW|}(\"a\", \"b\", 1)"),
            Source("CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)", "CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.Directory)"));
        const string NewFile = """
            Imports System
            Imports System.Runtime.InteropServices

            Friend Module NativeMethods
                <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
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
        test.FixedState.Sources.Add(("NativeMethods.vb", NewFile));
        test.BatchFixedState.Sources.Add(("NativeMethods.vb", NewFile));
        return test.RunAsync(TestContext.Current.CancellationToken);

        static string Source(string first, string second) => $"""
            Namespace First
                Class Links
                    Sub Make()
                        {first}
                    End Sub
                End Class
            End Namespace

            Namespace Second
                Class Links
                    Sub Make()
                        {second}
                    End Sub
                End Class
            End Namespace
            """;
    }

    [Fact]
    public Task Each_namespace_of_Visual_Basic_gets_the_enum_when_all_imports_are_inserted_at_once()
    {
        const string Call = "{|BC30451:CreateSymbolicLink|}(\"a\", \"b\", 0)";
        const string FixedCall = "CreateSymbolicLink(\"a\", \"b\", SymbolicLinkFlags.File)";
        const string Import = """


                    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
                    Private Shared Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
                    End Function
            """;
        const string Enum = """


                <Flags>
                Friend Enum SymbolicLinkFlags As UInteger
                    File = 0
                    Directory = 1
                    AllowUnprivilegedCreate = 2
                End Enum
            """;
        return Prepare(
            new VisualBasicCodeFixVerifier<EmptyDiagnosticAnalyzer, UnresolvedNameCodeFixProvider>.Test(),
            Source("", Class("First", Call, "", ""), Class("Second", Call, "", "")),
            Source("Imports First\n", Class("First", FixedCall, Import, Enum), Class("Second", FixedCall, Import, "")),
            Source("", Class("First", FixedCall, Import, Enum), Class("Second", FixedCall, Import, Enum))).RunAsync(TestContext.Current.CancellationToken);

        static string Source(string added, string first, string second) => $"Imports System\nImports System.Runtime.InteropServices\n{added}\n{first}\n\n{second}\n";

        static string Class(string name, string call, string import, string added) => $"""
            Namespace {name}
                Class Links
                    Private Declare Function GetTickCount Lib "kernel32" () As Integer

                    Shared Sub Make()
                        {call}
                    End Sub{import}
                End Class{added}
            End Namespace
            """;
    }

    private static CodeFixTest Prepare(CodeFixTest test, string source, string fixedSource, string batchFixedSource)
    {
        test.TestState.Sources.Add(source);
        test.FixedState.Sources.Add(fixedSource);
        test.BatchFixedState.Sources.Add(batchFixedSource);
        test.FixedState.MarkupHandling = MarkupMode.Allow; // The provider fixes what is left, too.
        test.CodeActionEquivalenceKey = nameof(InsertDllImport);
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test;
    }

    private static Task<EditedProject> CreateAsync(string language, string framework, string? source = null, Action<AnalyzerTest>? configure = null) =>
        EditedProject.CreateAsync(source ?? (language == LanguageNames.CSharp ? CSharp : VisualBasic), language, test =>
        {
            test.ReferenceAssemblies = framework switch
            {
                "net8.0" => ReferenceAssemblies.Net.Net80,
                "net472" => ReferenceAssemblies.NetFramework.Net472.Default,
                "netstandard2.0" => ReferenceAssemblies.NetStandard.NetStandard20,
                _ => TargetFrameworks.Default,
            };
            bool isOld = framework is "net472" or "netstandard2.0";
            test.TestState.AdditionalReferences.Add(isOld || framework == "net8.0" ? SymLinksReference.Old : SymLinksReference.Newest);
            if (language == LanguageNames.CSharp && isOld)
            {
                ((CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test)test).LanguageVersion = LanguageVersion.CSharp7_3;
            }
            else if (language == LanguageNames.CSharp)
            {
                test.UseLibraryImportGenerator = true;
            }

            configure?.Invoke(test);
        });
}
