using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.References;

public sealed class ReferenceAssembliesTests
{
    public static TheoryData<string> Frameworks => [.. s_frameworks.Keys];

    private static readonly Dictionary<string, ReferenceAssemblies> s_frameworks = new()
    {
        ["net8.0"] = ReferenceAssemblies.Net.Net80,
        ["net10.0"] = ReferenceAssemblies.Net.Net100,
        ["net472"] = ReferenceAssemblies.NetFramework.Net472.Default,
        ["netstandard2.0"] = ReferenceAssemblies.NetStandard.NetStandard20,
    };

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task CSharpCompiles(string framework)
        => new CSharpAnalyzerVerifier<LowerCaseTypeAnalyzer>.Test
        {
            TestCode = """
                using System;
                using System.Collections.Generic;
                using System.IO;
                using System.Linq;
                using System.Runtime.InteropServices;

                public class Sample
                {
                    [DllImport("kernel32", SetLastError = true)]
                    public static extern byte CreateSymbolicLink(string link, string target, uint flags);

                    public static dynamic First(IEnumerable<string> paths)
                        => paths.Select(Path.GetFullPath).FirstOrDefault() ?? throw new IOException(Marshal.GetLastWin32Error().ToString());
                }
                """,
            ReferenceAssemblies = s_frameworks[framework],
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task VisualBasicCompiles(string framework)
        => new VisualBasicAnalyzerVerifier<LowerCaseTypeAnalyzer>.Test
        {
            TestCode = """
                Imports System
                Imports System.IO
                Imports System.Linq
                Imports System.Runtime.InteropServices
                Imports Microsoft.VisualBasic

                Public Module Sample
                    Public Declare Unicode Function CreateSymbolicLink Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte

                    Public Function First(paths As String()) As String
                        Dim result = paths.Select(AddressOf Path.GetFullPath).FirstOrDefault()
                        Return If(result, ChrW(1) & CStr(Marshal.GetLastWin32Error()) & vbCrLf)
                    End Function
                End Module
                """,
            ReferenceAssemblies = s_frameworks[framework],
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("net8.0", false)]
    [InlineData("net10.0", false)]
    [InlineData("net472", true)]
    [InlineData("netstandard2.0", true)]
    public async Task FrameworkHasItsOwnTypesAlone(string framework, bool lacksSymbolicLinks)
    {
        var call = lacksSymbolicLinks ? "{|CS0117:CreateSymbolicLink|}" : "CreateSymbolicLink";
        await new CSharpAnalyzerVerifier<LowerCaseTypeAnalyzer>.Test
        {
            TestCode = $"class A {{ object B() => System.IO.File.{call}(null, null); }}",
            ReferenceAssemblies = s_frameworks[framework],
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void DefaultIsTheNewest() => Assert.Same(ReferenceAssemblies.Net.Net100, ReferenceAssemblies.Default);

    [Fact]
    public async Task ReferencesAreReadOnce()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var first = await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, cancellationToken);
        var second = await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, cancellationToken);

        Assert.Equal(first, second);
        Assert.NotEmpty(first);
    }

    [Fact]
    public Task AssemblyOfTheFrameworkCanBeAdded()
        => new CSharpAnalyzerVerifier<LowerCaseTypeAnalyzer>.Test
        {
            TestCode = "class A : System.Windows.Forms.Form { }",
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default.AddAssemblies(
                ["System.Windows.Forms", "System.ComponentModel.Composition"]),
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task AssemblyThatTheFrameworkLacksIsAnError()
    {
        var references = ReferenceAssemblies.NetFramework.Net472.Default.AddAssemblies(["No.Such.Assembly"]);

        var exception = await Assert.ThrowsAsync<FileNotFoundException>(
            () => references.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken));

        Assert.Contains("net472 has no assembly 'No.Such.Assembly'", exception.Message);
    }

    [Fact]
    public void ReferencesAreEqualByWhatTheyAre()
    {
        var net472 = ReferenceAssemblies.NetFramework.Net472.Default;

        Assert.Equal(net472.AddAssemblies(["System.Web"]), net472.AddAssemblies(["System.Web"]));
        Assert.NotEqual(net472, net472.AddAssemblies(["System.Web"]));
        Assert.NotEqual(net472, net472.AddLanguageSpecificAssemblies(LanguageNames.VisualBasic, ["System.Web"]));
        Assert.NotEqual(ReferenceAssemblies.Net.Net80, ReferenceAssemblies.Net.Net100);
    }

    [Fact]
    public Task ProjectsCanHaveDifferentReferences()
        => new CSharpAnalyzerVerifier<LowerCaseTypeAnalyzer>.Test
        {
            TestState =
            {
                Sources = { "class A { object B() => System.IO.File.CreateSymbolicLink(null, null); }" },
                AdditionalProjects =
                {
                    ["Old"] =
                    {
                        Sources = { "class A { object B() => System.IO.File.{|CS0117:CreateSymbolicLink|}(null, null); }" },
                        ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20,
                    },
                },
            },
        }.RunAsync(TestContext.Current.CancellationToken);
}
