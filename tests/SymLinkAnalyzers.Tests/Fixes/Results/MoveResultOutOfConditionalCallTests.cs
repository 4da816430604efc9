using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Results;

public sealed class MoveResultOutOfConditionalCallTests() : CallFixTests("SLNK2002", nameof(MoveResultOutOfConditionalCall))
{
    [Theory]
    [InlineData("Debug.Assert([|Create(link, target, 2)|]);", "var created = Create(link, target, 2);\nDebug.Assert(created);")]
    [InlineData("Debug.Assert([|SymLinks.SymLink.TryCreateFile(link, target)|]);", "var created = SymLinks.SymLink.TryCreateFile(link, target);\nDebug.Assert(created);")]
    [InlineData("Debug.Assert([|Create(link, target, 2)|], \"Cannot link\");", "var created = Create(link, target, 2);\nDebug.Assert(created, \"Cannot link\");")]
    [InlineData("Debug.Assert([|CreateByte(link, target, 2)|] != 0);", "var created = CreateByte(link, target, 2);\nDebug.Assert(created != 0);")]
    [InlineData("Debug.Assert(directory & [|Create(link, target, 2)|]);", "var created = Create(link, target, 2);\nDebug.Assert(directory & created);")]
    [InlineData("Debug.Assert([|Create(link, target, 2)|] && directory);", "var created = Create(link, target, 2);\nDebug.Assert(created && directory);")]
    [InlineData("Debug.WriteLine(\"Created: \" + [|Create(link, target, 2)|]);", "var created = Create(link, target, 2);\nDebug.WriteLine(\"Created: \" + created);")]
    [InlineData("System.Diagnostics.Contracts.Contract.Assert([|Create(link, target, 2)|]);", "var created = Create(link, target, 2);\nSystem.Diagnostics.Contracts.Contract.Assert(created);")]
    [InlineData("Action assert = () => Debug.Assert([|Create(link, target, 2)|]);", "Action assert = () =>\n{\n    var created = Create(link, target, 2);\n    Debug.Assert(created);\n};")]
    [InlineData("bool created = directory; Debug.Assert([|Create(link, target, 2)|] == created);", "bool created = directory;\nvar created2 = Create(link, target, 2);\nDebug.Assert(created2 == created);")]
    public Task Call_gets_a_statement_of_its_own(string body, string fixedBody) => VerifyBodyAsync(body.Replace("; D", ";\nD"), fixedBody);

    [Fact]
    public Task Comments_and_blank_lines_stay_above_both() => VerifyBodyAsync(
        """
        Log(link);

        // Must work.
        Debug.Assert([|Create(link, target, 2)|]); // Or else.
        """,
        """
        Log(link);

        // Must work.
        var created = Create(link, target, 2);
        Debug.Assert(created); // Or else.
        """);

    [Theory]
    [InlineData("void Make(string link, string target) => Debug.Assert([|Create(link, target, 2)|]);", "void Make(string link, string target)")]
    [InlineData("void Make(string link, string target)\n    => Debug.Assert([|Create(link, target, 2)|]);", "void Make(string link, string target)")]
    [InlineData("Links(string link, string target) => Debug.Assert([|Create(link, target, 2)|]);", "Links(string link, string target)")]
    [InlineData("static async Task Make(string link, string target) => Debug.Assert([|Create(link, target, 2)|]);", "static async Task Make(string link, string target)")]
    public Task Body_of_a_member_becomes_a_block(string member, string head) => VerifyMembersAsync(
        member,
        head + "\n{\n    var created = Create(link, target, 2);\n    Debug.Assert(created);\n}");

    [Fact]
    public Task Two_calls_get_two_locals() => VerifyBodyAsync(
        """
        Debug.Assert([|Create(link, target, 2)|]);
        Debug.Assert([|Create(target, link, 2)|]);
        """,
        """
        var created = Create(link, target, 2);
        Debug.Assert(created);
        var created2 = Create(target, link, 2);
        Debug.Assert(created2);
        """);

    [Theory]
    [InlineData("Debug.Assert(directory && [|Create(link, target, 2)|]);")]
    [InlineData("Debug.Assert(directory || [|Create(link, target, 2)|]);")]
    [InlineData("Debug.Assert(directory ? [|Create(link, target, 2)|] : true);")]
    [InlineData("if (directory) Debug.Assert([|Create(link, target, 2)|]);")]
    [InlineData("bool? known = null; Debug.Assert(known ?? [|Create(link, target, 2)|]);")]
    [InlineData("Debug.Assert(flags switch { 0 => [|Create(link, target, 2)|], _ => true });")]
    [InlineData("Debug.Assert(Array.Exists(new[] { link }, item => [|Create(item, target, 2)|]));")]
    [InlineData("Debug.Assert(Array.Exists(new[] { link }, item => { return [|Create(item, target, 2)|]; }));")]
    [InlineData("Debug.Assert(Array.Exists(new[] { link }, item => { bool created = [|Create(item, target, 2)|]; return created; }));")]
    [InlineData("Debug.Assert(Array.Exists(new[] { link }, item => { [|Create(item, target, 2)|]; return true; }));")]
    [InlineData("Debug.Assert(Array.Exists(new[] { link }, item => { Log(\"\" + [|Create(item, target, 2)|]); return true; }));")]
    public Task Call_that_may_not_be_reached_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("Debug.Assert(System.IO.File.Exists(link) & [|Create(link, target, 2)|]);")]
    [InlineData("Debug.Assert(new System.IO.FileInfo(link).Exists == [|Create(link, target, 2)|]);")]
    [InlineData("var file = new System.IO.FileInfo(link); Debug.Assert(file.Exists == [|Create(link, target, 2)|]);")]
    public Task Call_behind_something_that_may_notice_it_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Call_in_a_message_that_is_made_for_a_failure_alone_is_kept() =>
        VerifyBodyNotOfferedAsync("Debug.Assert(directory, $\"{[|Create(link, target, 2)|]}\");");

    [Theory]
    [InlineData("Debug.Assert([|Create(link, target, 2)|])", "Dim created = Create(link, target, 2)\nDebug.Assert(created)")]
    [InlineData("System.Diagnostics.Contracts.Contract.Assert([|Create(link, target, 2)|])", "Dim created = Create(link, target, 2)\nSystem.Diagnostics.Contracts.Contract.Assert(created)")]
    [InlineData("If directory Then\n    Debug.Assert([|Create(link, target, 2)|])\nEnd If", "If directory Then\n    Dim created = Create(link, target, 2)\n    Debug.Assert(created)\nEnd If")]
    public Task Visual_Basic_call_gets_a_statement_of_its_own(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("Debug.Assert(directory AndAlso [|Create(link, target, 2)|])")]
    [InlineData("Debug.Assert(System.IO.File.Exists(link) And [|Create(link, target, 2)|])")]
    [InlineData("If directory Then Debug.Assert([|Create(link, target, 2)|])")]
    [InlineData("Dim assert As Action = Sub() Debug.Assert([|Create(link, target, 2)|])")]
    public Task Visual_Basic_call_that_may_not_be_reached_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);
}
