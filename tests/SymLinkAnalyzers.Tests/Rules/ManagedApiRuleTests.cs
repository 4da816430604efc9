namespace SymLinkAnalyzers.Tests.Rules;

public sealed class ManagedApiRuleTests() : CallRuleTests("SLNK5001")
{
    [Fact]
    public Task Direct_call_is_reported() => CSharpAsync("return [|Create(link, target, flags)|];");

    [Fact]
    public Task Transacted_call_is_silent() => CSharpAsync("return CreateTransacted(link, target, flags, handle);");

    [Fact]
    public Task Direct_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Return [|Create(link, target, flags)|]");

    [Fact]
    public Task Managed_call_is_silent_in_Visual_Basic() => VisualBasicAsync("Return File.CreateSymbolicLink(link, target)");
}
