namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class TransactedCallRuleTests() : CallRuleTests("SLNK5003")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "return [|CreateTransacted(link, target, flags, handle)|];",
        "CreateSymbolicLinkTransactedW needs Transactional NTFS, which Microsoft has deprecated and may remove, and which many file systems lack");

    [Fact]
    public Task Transacted_call_is_reported() => CSharpAsync("return [|CreateTransacted(link, target, flags, handle)|];");

    [Fact]
    public Task Plain_call_is_silent() => CSharpAsync("return Create(link, target, flags);");

    [Fact]
    public Task Transacted_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Return [|CreateTransacted(link, target, flags, IntPtr.Zero)|]");

    [Fact]
    public Task Plain_call_is_silent_in_Visual_Basic() => VisualBasicAsync("Return Create(link, target, flags)");
}
