namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class CallInConditionalMethodRuleTests() : CallRuleTests("SLNK2002")
{
    [Fact]
    public Task Message_names_the_method_and_its_symbol() => CSharpMessageAsync(
        "Debug.Assert([|Create(link, target, flags)|]);",
        "CreateSymbolicLinkW is called in an argument of 'Assert', which is compiled only if DEBUG is defined: other builds leave the call out");

    [Fact]
    public Task Message_names_a_managed_API() => CSharpMessageAsync(
        "Debug.Assert([|SymLinks.SymLink.TryCreateFile(link, target)|]);",
        "SymLink.TryCreateFile is called in an argument of 'Assert', which is compiled only if DEBUG is defined: other builds leave the call out");

    [Fact]
    public Task Message_names_all_symbols() => CSharpMessageAsync(
        "System.Diagnostics.Contracts.Contract.Assert([|Create(link, target, flags)|]);",
        "CreateSymbolicLinkW is called in an argument of 'Assert', which is compiled only if CONTRACTS_FULL or DEBUG is defined: other builds leave the call out");

    [Theory]
    [InlineData("Debug.Assert([|Create(link, target, flags)|]);")]
    [InlineData("Debug.Assert([|CreateByte(link, target, flags)|] != 0, \"failed\");")]
    [InlineData("Debug.WriteLine([|Create(link, target, flags)|]);")]
    [InlineData("Debug.WriteLineIf(![|Create(link, target, flags)|], \"failed\");")]
    [InlineData("Trace.Assert([|Create(link, target, flags)|]);")]
    [InlineData("Debug.WriteLine(string.Format(\"{0}\", [|Create(link, target, flags)|]));")]
    [InlineData("Debug.Assert([|SymLinks.SymLink.TryCreateFile(link, target)|]);")]
    [InlineData("Debug.Assert([|SymLinks.SymLink.TryCreate(link, target, SymLinks.SymLinkKind.File, out _)|], \"failed\");")]
    [InlineData("Debug.WriteLine([|System.IO.File.CreateSymbolicLink(link, target)|].FullName);")]
    public Task Call_within_a_conditional_call_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool ok = Create(link, target, flags); Debug.Assert(ok);")]
    [InlineData("Check(Create(link, target, flags));")]
    [InlineData("Check(SymLinks.SymLink.TryCreateFile(link, target));")]
    public Task Call_outside_is_silent(string body) => CSharpMembersAsync($$"""
            static void Check(bool ok) { }
            void M(string link, string target, int flags)
            {
                {{body}}
            }
        """);

    [Theory]
    [InlineData("#define TRACE", "Trace.Assert(Create(link, target, 2))")]
    [InlineData("#define DEBUG // always", "Debug.Assert(Create(link, target, 2))")]
    [InlineData("#undef TRACE\n# define TRACE", "Trace.Assert(Create(link, target, 2))")]
    [InlineData("#define TESTED", "Check(Create(link, target, 2))")]
    [InlineData("#define AUDITED", "Check(Create(link, target, 2))")]
    public Task Symbol_that_the_file_defines_is_silent(string directive, string call) => CSharpSourceAsync(Traced(directive, call));

    [Theory]
    [InlineData("", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#define TRACED", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#define TRACE\n#undef TRACE", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#define", "Check([|Create(link, target, 2)|])")]
    [InlineData("#nullable enable", "Check([|Create(link, target, 2)|])")]
    [InlineData("#if TRACE\n#endif", "Trace.Assert([|Create(link, target, 2)|])")]
    public Task Symbol_that_the_file_does_not_define_is_reported(string directive, string call) => CSharpSourceAsync(Traced(directive, call), checkErrors: directive != "#define");

    [Theory]
    [InlineData("", "Trace.Assert(Create(link, target, 2))")]
    [InlineData("", "Check(Create(link, target, 2))")]
    [InlineData("#undef TRACE", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("", "Debug.Assert([|Create(link, target, 2)|])")]
    public Task Symbols_of_the_project_are_defined_in_every_build_but_DEBUG(string directive, string call) =>
        CSharpSourceAsync(Traced(directive, call), ["DEBUG", "OTHER", "TRACE", "AUDITED"]);

    [Theory]
    [InlineData("Debug.Assert([|Create(link, target, flags)|])")]
    [InlineData("Debug.Assert([|SymLinks.SymLink.TryCreateFile(link, target)|])")]
    public Task Call_within_a_conditional_call_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Contract_is_reported_in_Visual_Basic() => VisualBasicAsync("System.Diagnostics.Contracts.Contract.Assert([|Create(link, target, flags)|])");

    [Theory]
    [InlineData("#Const TRACE = True", "Trace.Assert(Create(link, target, 2))")]
    [InlineData("#const trace = 1 ' always", "Trace.Assert(Create(link, target, 2))")]
    [InlineData("#Const TRACE = True", "Debug.Assert([|Create(link, target, 2)|])")]
    [InlineData("#Const TRACE = False", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#Const TRACE = 0", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#Const TRACE = Nothing", "Trace.Assert([|Create(link, target, 2)|])")]
    [InlineData("#Const TRACED = True", "Trace.Assert([|Create(link, target, 2)|])")]
    public Task Constant_of_the_file_decides_in_Visual_Basic(string directive, string call) => VisualBasicSourceAsync($"""
        {directive}
        Imports System.Diagnostics
        Imports System.Runtime.InteropServices

        Class C
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW")>
            Shared Function Create(link As String, target As String, flags As Integer) As Boolean
            End Function

            Sub M(link As String, target As String)
                {call}
            End Sub
        End Class
        """);

    [Fact]
    public Task Call_outside_is_silent_in_Visual_Basic() => VisualBasicAsync("Dim ok = Create(link, target, flags)\nDebug.Assert(ok)");

    private static string Traced(string directives, string call) => $$"""
        {{directives}}
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        class C
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string link, string target, int flags);
            [Conditional("TESTED"), Conditional("AUDITED")] static void Check(bool ok) { }
            void M(string link, string target) => {{call}};
        }
        """;
}
