using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Rules;

public sealed class ManagedApiRuleTests() : CallRuleTests("SLNK5001")
{
    [Fact]
    public Task Message_names_the_method_at_hand() => CSharpMessageAsync(
        "return [|Create(link, target, flags)|];",
        "CreateSymbolicLinkW is called directly, though 'SymLink.CreateFile' is at hand: it asks for the unprivileged way, throws with the reason of a failure, and works on other systems");

    [Fact]
    public Task Direct_call_is_reported() => CSharpAsync("return [|Create(link, target, flags)|];");

    [Fact]
    public Task Transacted_call_is_silent() => CSharpAsync("return CreateTransacted(link, target, flags, handle);");

    [Fact]
    public Task Direct_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Return [|Create(link, target, flags)|]");

    [Fact]
    public Task Managed_call_is_silent_in_Visual_Basic() => VisualBasicAsync("Return File.CreateSymbolicLink(link, target)");

    [Fact]
    public Task Framework_without_the_api_is_silent() => new CSharpAnalyzerVerifier<CallAnalyzer>.Test
    {
        TestCode = """
            using System.Runtime.InteropServices;
            class C
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] static extern byte Create(string link, string target, int flags);
                bool M(string link, string target) => Create(link, target, 2) != 0;
            }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
    }.RunAsync(TestContext.Current.CancellationToken);
}
