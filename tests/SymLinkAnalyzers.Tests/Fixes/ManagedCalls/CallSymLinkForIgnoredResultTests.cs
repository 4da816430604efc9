using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewrite to a method of <c>SymLinks.SymLink</c> that throws, where nothing looks at the result.</summary>
public sealed class CallSymLinkForIgnoredResultTests() : CallFixTests("SLNK2001", nameof(CallSymLink))
{
    [Theory]
    [InlineData("[|Create(link, target, 2)|];")]
    [InlineData("_ = [|Create(link, target, 2)|];")]
    [InlineData("_ = ([|Create(link, target, 2)|]);")]
    [InlineData("bool ok = [|Create(link, target, 2)|];")]
    [InlineData("var ok = [|CreateByte(link, target, 2)|];")]
    [InlineData("bool ok;\nok = [|Create(link, target, 2)|];")]
    [InlineData("bool ok = false;\nok = [|Create(link, target, 2)|];")]
    [InlineData("object ok;\nok = [|Create(link, target, 2)|];")]
    [InlineData("int ok;\nok = ([|CreateByte(link, target, 2)|]);")]
    public Task Result_that_nothing_reads_goes(string statement) => VerifyBodyAsync(statement, "SymLink.CreateFile(link, target);");

    [Theory]
    [InlineData("bool ok = // nobody looks\n    [|Create(link, target, 2)|];", "// nobody looks\nSymLink.CreateFile(link, target);")]
    [InlineData("bool ok = [|Create(link, target, 2)|] /* nobody looks */;", "/* nobody looks */\nSymLink.CreateFile(link, target);")]
    [InlineData("_ = /* nobody looks */ [|Create(link, target, 2)|];", "/* nobody looks */\nSymLink.CreateFile(link, target);")]
    [InlineData("[|Create(link, target, 2)|] /* nobody looks */;", "SymLink.CreateFile(link, target) /* nobody looks */;")]
    public Task Comments_stay(string statement, string expected) => VerifyBodyAsync(statement, expected);

    [Theory]
    [InlineData("bool ok /* made */;\nok = [|Create(link, target, 2)|];")]
    [InlineData("bool ok = // nobody looks\n    [|Create(link, target, 2)|];\nok = directory;\nreturn ok;")]
    [InlineData("[|NativeMethods // our own\n    .Create(link, target, 2)|];")]
    [InlineData("[|Create(link, target, 2 /* unprivileged */ | 1)|];")]
    public Task Call_with_a_comment_that_would_have_no_place_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Theory]
    [InlineData("bool ok = [|Create(link, target, 2)|];\nok = Directory.Exists(target);\nreturn ok;", "SymLink.CreateFile(link, target);\nbool ok = Directory.Exists(target);\nreturn ok;")]
    [InlineData("var ok = [|CreateByte(link, target, 2)|];\nLog(link);\nok = 1;\nreturn ok;", "SymLink.CreateFile(link, target);\nLog(link);\nbyte ok = 1;\nreturn ok;")]
    [InlineData("int ok = [|CreateByte(link, target, 2)|];\nok = CreateByte(target, link, 2);\nreturn ok;", "SymLink.CreateFile(link, target);\nint ok = CreateByte(target, link, 2);\nreturn ok;")]
    [InlineData("bool ok = [|Create(link, target, 2)|]; // first\nswitch (flags)\n{\n    case 0: ok = true; break;\n    default: ok = false; break;\n}\nreturn ok;", "SymLink.CreateFile(link, target); // first\nbool ok;\nswitch (flags)\n{\n    case 0: ok = true; break;\n    default: ok = false; break;\n}\nreturn ok;")]
    [InlineData("bool ok = [|Create(link, target, 2)|];\nok = [|Create(target, link, 2)|];\nok = directory;\nreturn ok;", "SymLink.CreateFile(link, target);\nbool ok;\nSymLink.CreateFile(target, link);\nok = directory;\nreturn ok;")]
    public Task Overwritten_result_goes(string body, string expected) => VerifyBodyAsync(body, expected);

    [Theory]
    [InlineData("Dim ok = [|Create(link, target, 2)|]\nok = directory\nReturn ok", "SymLink.CreateFile(link, target)\nDim ok = directory\nReturn ok")]
    [InlineData("Dim ok As Object = [|Create(link, target, 2)|]\nok = flags\nReturn ok", "SymLink.CreateFile(link, target)\nDim ok As Object = flags\nReturn ok")]
    public Task Overwritten_result_goes_in_Visual_Basic(string body, string expected) => VerifyVisualBasicBodyAsync(body, expected);

    [Theory]
    [InlineData("await Task.Run(() => {0});")]
    [InlineData("await Task.Run(() => {0}).ConfigureAwait(false);")]
    [InlineData("await Task.Factory.StartNew(() => {0});")]
    [InlineData("Task.Run(() => {0}).Wait();")]
    public Task Task_that_is_waited_for_throws(string statement) => VerifyTaskAsync(statement, isOffered: true);

    [Theory]
    [InlineData("Task.Run(() => {0});")]
    [InlineData("_ = Task.Run(() => {0});")]
    [InlineData("_ = await Task.Run(() => {0});")]
    [InlineData("await Task.Run<bool>(() => {0});")]
    [InlineData("await Task.Run(() => { return {0}; });")]
    [InlineData("await Task.Factory.StartNew(state => {0}, link);")]
    [InlineData("Task.Run(() => {0}).Wait(500);")]
    [InlineData("try { await Task.Run(() => {0}); } catch { }")]
    [InlineData("await Task.Run(() => {0}); Log(File.Exists(link) ? link : target);")]
    public Task Task_whose_exception_nobody_sees_is_left_alone(string statement) => VerifyTaskAsync(statement, isOffered: false);

    [Theory]
    [InlineData("Await Task.Run(Function() {0})", "Await Task.Run(Sub() {0})")]
    [InlineData("Task.Run(Function() {0}).Wait()", "Task.Run(Sub() {0}).Wait()")]
    public Task Task_that_is_waited_for_throws_in_Visual_Basic(string statement, string expected) => VerifyVisualBasicMembersAsync(
        VisualBasicTask(statement.Replace("{0}", "[|Create(link, target, 2)|]")),
        VisualBasicTask(expected.Replace("{0}", "SymLink.CreateFile(link, target)")));

    [Theory]
    [InlineData("Task.Run(Function() [|Create(link, target, 2)|])")]
    [InlineData("Await Task.Factory.StartNew(Function(state) [|Create(link, target, 2)|], link)")]
    [InlineData("Await Task.Run(Function()\n                   Return [|Create(link, target, 2)|]\n               End Function)")]
    public Task Task_whose_exception_nobody_sees_is_left_alone_in_Visual_Basic(string statement) =>
        VerifyVisualBasicMembersAsync(VisualBasicTask(statement), VisualBasicTask(statement));

    private Task VerifyTaskAsync(string statement, bool isOffered)
    {
        string source = Task("[|Create(link, target, 2)|]");
        return VerifyMembersAsync(source, isOffered ? Task("SymLink.CreateFile(link, target)") : source);

        string Task(string call) => $$"""
            async Task Make(string link, string target)
            {
                {{statement.Replace("{0}", call)}}
                await System.Threading.Tasks.Task.Yield();
            }
            """;
    }

    private static string VisualBasicTask(string statement) => $"""
        Async Function Make(link As String, target As String) As Task
            {statement}
            Await Task.Yield()
        End Function
        """;

    [Theory]
    [InlineData("void Make(string link, string target) => {0};")]
    [InlineData("string Target { set => {0}; get => \"\"; }")]
    [InlineData("void Outer(string link, string target) { Make(); void Make() => {0}; }")]
    [InlineData("Action Make(string link, string target) => () => {0};")]
    public Task Body_of_a_member_is_rewritten(string member) => VerifyMembersAsync(
        "string link = \"\", target = \"\";\n" + member.Replace("{0}", "[|Create(link, target, 2)|]"),
        "string link = \"\", target = \"\";\n" + member.Replace("{0}", "SymLink.CreateFile(link, target)"));

    [Fact]
    public Task Local_that_is_read_elsewhere_stays() => VerifyBodyAsync(
        """
        bool ok = directory;
        Log(ok.ToString());
        ok = [|Create(link, target, 2)|];
        """,
        """
        bool ok = directory;
        Log(ok.ToString());
        SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Comment_of_the_local_stays() => VerifyBodyAsync(
        """
        // Whether it worked.
        bool ok;
        ok = [|Create(link, target, 2)|]; // Create it.
        """,
        """
        // Whether it worked.
        SymLink.CreateFile(link, target); // Create it.
        """);

    [Fact]
    public Task Comment_of_a_local_declared_before_others_stays() => VerifyBodyAsync(
        """
        // Whether it worked.
        bool ok;
        // Tell.
        Log(link);
        ok = [|Create(link, target, 2)|];
        """,
        """
        // Whether it worked.
        // Tell.
        Log(link);
        SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Branch_without_braces_is_rewritten() => VerifyBodyAsync(
        """
        if (directory) [|Create(link, target, 3)|];
        else _ = [|Create(link, target, 2)|];
        """,
        """
        if (directory) SymLink.CreateDirectory(link, target);
        else SymLink.CreateFile(link, target);
        """);

    [Fact]
    public Task Section_of_a_switch_is_rewritten() => VerifyBodyAsync(
        """
        switch (flags)
        {
            case 0:
                [|Create(link, target, 2)|];
                break;
        }
        """,
        """
        switch (flags)
        {
            case 0:
                SymLink.CreateFile(link, target);
                break;
        }
        """);

    [Fact]
    public Task Local_among_others_is_kept() => VerifyBodyNotOfferedAsync("bool ok = [|Create(link, target, 2)|], other = directory; Log(other.ToString());");

    [Theory]
    [InlineData("[|Create(link, target, 2)|]")]
    [InlineData("Dim ok = [|Create(link, target, 2)|]")]
    [InlineData("Dim ok As Boolean = [|Create(link, target, 2)|]")]
    [InlineData("Dim ok As Boolean\nok = [|Create(link, target, 2)|]")]
    public Task Result_that_nothing_reads_goes_in_Visual_Basic(string statement) => VerifyVisualBasicBodyAsync(statement, "SymLink.CreateFile(link, target)");
}
