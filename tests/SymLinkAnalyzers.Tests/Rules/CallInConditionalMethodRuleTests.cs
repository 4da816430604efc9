namespace SymLinkAnalyzers.Tests.Rules;

public sealed class CallInConditionalMethodRuleTests() : CallRuleTests("SLNK2002")
{
    [Fact]
    public Task Message_names_the_method_and_its_symbol() => CSharpMessageAsync(
        "Debug.Assert([|Create(link, target, flags)|]);",
        "CreateSymbolicLinkW is called within an argument of 'Assert', which is compiled only where DEBUG is defined: other builds create no link");

    [Theory]
    [InlineData("Debug.Assert([|Create(link, target, flags)|]);")]
    [InlineData("Debug.Assert([|CreateByte(link, target, flags)|] != 0, \"failed\");")]
    [InlineData("Debug.WriteLine([|Create(link, target, flags)|]);")]
    [InlineData("Debug.WriteLineIf(![|Create(link, target, flags)|], \"failed\");")]
    [InlineData("Trace.Assert([|Create(link, target, flags)|]);")]
    [InlineData("Debug.WriteLine(string.Format(\"{0}\", [|Create(link, target, flags)|]));")]
    public Task Call_within_a_conditional_call_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool ok = Create(link, target, flags); Debug.Assert(ok);")]
    [InlineData("Check(Create(link, target, flags));")]
    public Task Call_outside_is_silent(string body) => CSharpMembersAsync($$"""
            static void Check(bool ok) { }
            void M(string link, string target, int flags)
            {
                {{body}}
            }
        """);

    [Fact]
    public Task Symbol_that_is_defined_is_silent() => CSharpSourceAsync("""
        #define TRACE
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        class C
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string link, string target, int flags);
            void M(string link, string target) => Trace.Assert([|Create(link, target, 2)|]);
        }
        """);

    [Fact]
    public Task Call_within_a_conditional_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Debug.Assert([|Create(link, target, flags)|])");

    [Fact]
    public Task Call_outside_is_silent_in_Visual_Basic() => VisualBasicAsync("Dim ok = Create(link, target, flags)\nDebug.Assert(ok)");
}
