using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// Edits faulty code as somebody does who types: deletes a token, doubles it, has not written what follows. Neither an
/// analyzer nor a suppressor, fix, FixAll or refactoring may throw.
/// </summary>
public sealed class HalfTypedCodeTests
{
    private const string CSharpDeclarations = """
        using System.Runtime.InteropServices;

        enum SymbolicLink { File = 0, Directory = 1 }

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.Bool)]
            internal static extern bool Create(string link, string target, SymbolicLink flags = SymbolicLink.File);

            [DllImport("kernel32.dll", CallingConvention = CallingConvention.Cdecl)]
            internal static extern int CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, long flags);
        }

        class Program
        {
            bool Link() => NativeMethods.CreateSymbolicLink("link", "target", 0) == 1;
        }
        """;

    private const string CSharpCalls = """
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            static void Link(string link, string target, bool folder)
            {
                bool created = NativeMethods.CreateSymbolicLink(link, target, folder ? SymbolicLink.Directory : 0);
                try
                {
                    _ = NativeMethods.CreateLink(target: target, link: link, flags: 0 | 1);
                    Action again = () => NativeMethods.CreateLink("C:link", "a/b", 4);
                }
                catch (Exception)
                {
                    if (!NativeMethods.CreateLink(link, target, folder switch { true => 1, _ => 0 }))
                        throw new Exception(Marshal.GetLastWin32Error().ToString());
                }
            }
        }
        """;

    private const string VisualBasicDeclarations = """
        Imports System.Runtime.InteropServices

        Enum SymbolicLink
            File = 0
            Directory = 1
        End Enum

        Module Declarations
            Declare Unicode Function CreateLinkW Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, Optional ByVal flags As Integer = 0) As Integer

            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
            Function CreateSymbolicLink(link As String, target As String, flags As SymbolicLink) As <MarshalAs(UnmanagedType.Bool)> Boolean
            End Function

            Function Link() As Boolean
                Return CreateLinkW("link", "target") = 1
            End Function
        End Module
        """;

    private const string VisualBasicCalls = """
        Imports System

        Class Program
            Shared Sub Link(path As String, target As String, folder As Boolean)
                Dim created = CreateSymbolicLink(path, target, If(folder, SymbolicLink.Directory, 0))
                Call CreateLink(target:=target, link:=path, flags:=0 Or 1)
                Dim again As Action = Sub() CreateLink("C:link", "a/b", 4)
                If Not CreateLink(path, target, 1) Then Throw New Exception(Err.LastDllError.ToString())
            End Sub
        End Class
        """;

    private const string CSharpBindings = """
        using System;
        using System.ComponentModel;
        using System.Runtime.InteropServices;

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        delegate bool Create(string link, string target, long flags);

        unsafe class Program
        {
            [DllImport("kernel32.dll")] static extern IntPtr GetProcAddress(IntPtr module, string name);
            static T Load<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(NativeLibrary.Load("kernel32.dll"), name));
            static readonly delegate* unmanaged[Cdecl]<char*, char*, uint, int> s_pointer = (delegate* unmanaged[Cdecl]<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW");
            static readonly Lazy<Create> s_lazy = new(() => Load<Create>("CreateSymbolicLinkA"));
            Create Property { get; } = (Create)Marshal.GetDelegateForFunctionPointer(GetProcAddress(NativeLibrary.Load("user32.dll"), "CreateSymbolicLinkW"), typeof(Create));

            void Link(string link, string target)
            {
                Property?.Invoke(link, target, 0);
                s_lazy.Value(link, "a/b", 1);
                fixed (char* l = link, t = target)
                    if (s_pointer(l, t, 1) == 1)
                        throw new Win32Exception(Marshal.GetLastWin32Error());
                if (NativeLibrary.TryGetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLink", out var address))
                    Marshal.GetDelegateForFunctionPointer<Create>(address)(link, target, 4);
            }
        }
        """;

    private const string VisualBasicBindings = """
        Imports System
        Imports System.Runtime.InteropServices

        Delegate Function Create(link As String, target As String, flags As Long) As Boolean

        Class Program
            Declare Ansi Function GetProcAddress Lib "kernel32" (address As IntPtr, name As String) As IntPtr
            Private Shared ReadOnly s_create As Create = Marshal.GetDelegateForFunctionPointer(Of Create)(GetProcAddress(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW"))

            Shared Sub Link(path As String, target As String)
                s_create(path, target, 0)
                Dim address As IntPtr
                If NativeLibrary.TryGetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLink", address) Then
                    Dim create = DirectCast(Marshal.GetDelegateForFunctionPointer(address, GetType(Create)), Create)
                    If create.Invoke(path, "a/b", 4) Then Return
                End If
            End Sub
        End Class
        """;

    public static TheoryData<string, string> SampleFiles => [.. from file in FaultySample.Files() select (file.Sample, file.Name)];

    public static TheoryData<string, string, string, int> PageBlocks =>
    [
        .. from id in RulePage.Ids()
           from block in RulePage.Read(id).ReadBlocks().Index()
           select (id, block.Item.Language, block.Item.Kind, block.Index),
    ];

    [Theory]
    [InlineData(CSharpDeclarations, LanguageNames.CSharp, false)]
    [InlineData(CSharpCalls, LanguageNames.CSharp, true)]
    [InlineData(CSharpBindings, LanguageNames.CSharp, false)]
    [InlineData(VisualBasicBindings, LanguageNames.VisualBasic, false)]
    [InlineData(VisualBasicDeclarations, LanguageNames.VisualBasic, false)]
    [InlineData(VisualBasicCalls, LanguageNames.VisualBasic, true)]
    public async Task Nothing_throws_in_edited_code(string source, string language, bool withDeclarations)
    {
        Project project = await CreateProjectAsync(source, language, test =>
        {
            if (withDeclarations)
            {
                test.TestState.Sources.Add(language == LanguageNames.CSharp ? CommonDeclarations.CSharp : CommonDeclarations.VisualBasic);
            }
        });
        Assert.NotEmpty(await Endurance.AnalyzeAsync(project));
        await VerifyEditsAsync(project.Documents.First());
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public async Task Nothing_throws_in_an_edited_sample(string sample, string file)
    {
        (string Name, string Content)[] files = FaultySample.Read(sample);
        (string Name, string Content) edited = files.First(candidate => candidate.Name == file);
        MetadataReference library = await FaultySample.CompileLibraryAsync();
        Project project = await CreateProjectAsync(edited.Content, FaultySample.LanguageOf(file), test =>
        {
            test.TestState.AdditionalReferences.Add(library);
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
            foreach ((string name, string content) in files.Where(other => other.Name != file))
            {
                test.TestState.Sources.Add(($"/0/{name}", content));
            }
        });
        Assert.NotEmpty(await Endurance.AnalyzeAsync(project));
        await VerifyEditsAsync(project.Documents.First());
    }

    [Theory]
    [MemberData(nameof(PageBlocks))]
    public async Task Nothing_throws_in_an_edited_block_of_a_page(string id, string language, string kind, int index)
    {
        var page = RulePage.Read(id);
        string code = page.ReadBlocks().ElementAt(index).Code;
        MetadataReference[] references = await RulePageTests.CompileLibraryAsync(id);
        Project project = await CreateProjectAsync(code, language, test =>
        {
            test.TestState.AdditionalReferences.AddRange(references);
            RulePageTests.Configure(test, page.FindOptions());
        });
        Assert.True(kind != "violation" || (await Endurance.AnalyzeAsync(project)).Any(diagnostic => diagnostic.Id == id));
        await VerifyEditsAsync(project.Documents.First());
    }

    private static Task<Project> CreateProjectAsync(string source, string language, Action<AnalyzerTest>? configure = null) => SourceCompilation.CreateProjectAsync(source, language, test =>
    {
        SourceCompilation.AllowErrors(test);
        test.TestState.MarkupHandling = MarkupMode.None;
        test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
        configure?.Invoke(test);
    });

    private static Task VerifyEditsAsync(Document document) => new Endurance().VerifyEditsAsync(document);
}
