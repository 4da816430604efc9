using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class MklinkRuleTests() : RuleTests<CallAnalyzer>("SLNK5002")
{
    /// <summary>Read again for each mention, forty of them would take years.</summary>
    [Fact]
    public Task Locals_that_are_made_of_one_another_twice_are_read_once() => VerifyCSharpAsync($$"""
        using System.Diagnostics;

        class Program
        {
            void Start(string text0)
            {
                {{string.Concat(Enumerable.Range(1, 40).Select(index => $"var text{index} = text{index - 1} + text{index - 1}; "))}}
                Process.Start("cmd", text40);
                {|SLNK5002:Process.Start("cmd", "/c mklink a b" + text40)|};
            }
        }
        """);

    [Theory]
    [InlineData("""Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")""")]
    [InlineData("""Process.Start("cmd.exe", "/C mklink \"" + link + "\" \"" + target + "\"")""")]
    [InlineData("""Process.Start(@"C:\Windows\System32\CMD.EXE", "/q /s /c MKLINK a b")""")]
    [InlineData("""Process.Start("%ComSpec%", "/c mklink a b")""")]
    [InlineData("""Process.Start(Environment.GetEnvironmentVariable("ComSpec"), "/k mklink a b")""")]
    [InlineData("""Process.Start(Path.Combine(Environment.SystemDirectory, "cmd.exe"), "/c mklink a b")""")]
    [InlineData("""Process.Start("cmd", string.Format("/c mklink /J \"{0}\" \"{1}\"", link, target))""")]
    [InlineData("""Process.Start("cmd", string.Concat("/c mklink ", link, " ", target))""")]
    [InlineData("""Process.Start("cmd", "/c \"mklink /H \"a\" \"b\"\"")""")]
    [InlineData("""Process.Start("cmd", "/c cd /d " + link + " && mklink a b")""")]
    [InlineData("""Process.Start("cmd", "/c @mklink a b")""")]
    [InlineData("""Process.Start("cmd", "/c (mklink a b)")""")]
    [InlineData("""Process.Start("mklink", "/D a b")""")]
    [InlineData("""Process.Start("powershell", "-NoProfile -Command \"cmd /c mklink /D a b\"")""")]
    [InlineData("""Process.Start("pwsh.exe", "-c cmd.exe /q /c 'mklink a b'")""")]
    [InlineData("""Process.Start("cmd", new[] { "/c", "mklink", "/D", link, target })""")]
    [InlineData("""Process.Start("cmd", new List<string> { "/c", "mklink", "/D", link, target })""")]
    [InlineData("""new ProcessStartInfo("cmd", "/c mklink a b")""")]
    [InlineData("""new ProcessStartInfo("cmd.exe") { Arguments = "/c mklink a b", UseShellExecute = true, Verb = "runas" }""")]
    [InlineData("""new ProcessStartInfo { FileName = "cmd.exe", Arguments = $"/c mklink /j {link} {target}", CreateNoWindow = true }""")]
    [InlineData("""new ProcessStartInfo("cmd") { ArgumentList = { "/c", "mklink", "/D", link, target } }""")]
    [InlineData("""Process.Start("cmd", string.Format("/c mklink {0} \"{1}\" \"{2}\" {3}", "/D", link, target, ">nul"))""")]
    [InlineData("""Process.Start("cmd", string.Concat("/c mklink ", "\"", link, "\" \"", target, "\""))""")]
    [InlineData("""Process.Start("cmd", string.Format("/c mklink a{{0}} {0,10} {1:x}", link, target))""")]
    [InlineData("""Process.Start("cmd", "/c mklink " + string.Format(link, target))""")]
    [InlineData("""Process.Start("cmd", "/c mklink /D /J a b")""")]
    [InlineData("""new ProcessStartInfo { Arguments = "/c mklink a b" }""")]
    [InlineData("""Process.Start("cmd", "/c \"cd\" && mklink \"a\" \"b\"")""")]
    [InlineData("""Process.Start("cmd", "/c echo \"x\" & mklink a b")""")]
    [InlineData("""Process.Start("cmd", "/c echo \"x & y\" & mklink a b")""")]
    [InlineData("""Process.Start("cmd", "/c mklink " + link + " " + link + " " + link + " " + link + " " + link + " " + link + " " + link + " " + link + " " + link + " " + link)""")]
    [InlineData("""Process.Start("cmd", string.Join(" ", "/c", "mklink", link, target))""")]
    [InlineData("""Process.Start("cmd", "/c mklink")""")]
    [InlineData("""Process.Start("cmd", "/c mklink/D a b")""")]
    public Task Command_that_is_started_is_reported(string start) => VerifyCSharpAsync(Source("_ = {|SLNK5002:" + start + "|};"));

    [Fact]
    public Task Collection_expression_is_read() => VerifyCSharpAsync(Source("""_ = {|SLNK5002:Process.Start("cmd", ["/c", "mklink", link, target])|};"""));

    [Fact]
    public Task Settings_that_follow_the_creation_are_read() => VerifyCSharpAsync(Source("""
        var info = {|SLNK5002:new ProcessStartInfo()|};
        info.FileName = "cmd.exe";
        info.CreateNoWindow = true;
        info.Arguments = "/c mklink a b";
        Process.Start(info);
        """));

    [Fact]
    public Task Arguments_that_are_added_later_are_read() => VerifyCSharpAsync(Source("""
        ProcessStartInfo info = {|SLNK5002:new("cmd")|};
        info.ArgumentList.Add("/c");
        info.ArgumentList.Add("mklink");
        info.ArgumentList.Add(link);
        info.ArgumentList.Add(target);
        Process.Start(info);
        """));

    [Fact]
    public Task Settings_of_a_process_are_read_where_it_starts() => VerifyCSharpAsync(Source("""
        var process = new Process();
        process.StartInfo.FileName = "cmd.exe";
        process.StartInfo.Arguments = "/c mklink /D \"" + link + "\" \"" + target + "\"";
        {|SLNK5002:process.Start()|};
        process.WaitForExit();
        """));

    [Fact]
    public Task Settings_of_a_new_process_are_read_where_it_starts() => VerifyCSharpAsync(Source("""
        using var process = new Process { StartInfo = { FileName = "cmd.exe", Arguments = "/c mklink a b" } };
        {|SLNK5002:process.Start()|};
        """));

    [Fact]
    public Task Command_in_a_local_is_read() => VerifyCSharpAsync(Source("""
        string command = "mklink /D " + link + " " + target;
        {|SLNK5002:Process.Start("cmd.exe", "/c " + command)|};
        """));

    [Fact]
    public Task Command_in_a_constant_is_read() => VerifyCSharpAsync(Source("""
        const string command = "mklink /D";
        {|SLNK5002:Process.Start("cmd.exe", $"/c {command} {link} {target}")|};
        """));

    [Fact]
    public Task Settings_through_a_field_are_read() => VerifyCSharpAsync(Source("""
        _info = {|SLNK5002:new ProcessStartInfo("cmd")|};
        _info.Arguments = "/c mklink a b";
        this._other = new ProcessStartInfo("cmd");
        _info.WorkingDirectory = link;
        """));

    [Fact]
    public Task Settings_through_a_cast_are_read() => VerifyCSharpAsync(Source("""
        object info = {|SLNK5002:new ProcessStartInfo("cmd")|};
        ((ProcessStartInfo)info).Arguments = "/c mklink a b";
        """));

    [Theory]
    [InlineData("/D /J a b", "a link")]
    [InlineData("/d a b", "a directory link")]
    public Task Switches_that_mklink_has_not_say_nothing(string arguments, string made) => VerifyCSharpAsync(
        Source("{|#0:Process.Start(\"cmd\", \"/c mklink " + arguments + "\")|};"),
        Diagnostic().WithLocation(0).WithMessage($"mklink starts a process to create {made}: '{(made == "a link" ? "File" : "Directory")}.CreateSymbolicLink' needs none and reports why it fails"));

    [Theory]
    [InlineData("/D a b", "a directory link: 'Directory.CreateSymbolicLink' needs none and reports why it fails")]
    [InlineData("a b", "a file link: 'File.CreateSymbolicLink' needs none and reports why it fails")]
    [InlineData("\" + link + \" a b", "a link: 'File.CreateSymbolicLink' needs none and reports why it fails")]
    [InlineData("/J a b", "a junction: a junction is not a symbolic link, but where a symbolic link will do, no process is needed")]
    [InlineData("/H a b", "a hard link: a hard link is not a symbolic link; CreateHardLink makes one without a process and reports why it fails")]
    [InlineData("/D \" + link + \" a b", "a directory link: 'Directory.CreateSymbolicLink' needs none and reports why it fails")]
    public Task Message_says_what_is_made(string arguments, string message) => VerifyCSharpAsync(
        Source("{|#0:Process.Start(\"cmd\", \"/c mklink " + arguments + "\")|};"),
        Diagnostic().WithLocation(0).WithMessage("mklink starts a process to create " + message));

    [Theory]
    [InlineData("/J ", "a junction: a junction is not a symbolic link, but where a symbolic link will do, no process is needed")]
    [InlineData("", "a link: 'File.CreateSymbolicLink' needs none and reports why it fails")]
    public Task Message_says_what_another_shell_has_made(string option, string message) => VerifyCSharpAsync(
        Source("{|#0:Process.Start(\"powershell\", \"-Command cmd /c mklink " + option + "a b\")|};"),
        Diagnostic().WithLocation(0).WithMessage("mklink starts a process to create " + message));

    [Fact]
    public Task Message_names_the_library_where_it_is_at_hand()
    {
        var test = CSharp(
            Source("{|#0:Process.Start(\"cmd\", \"/c mklink /D a b\")|};"),
            Diagnostic().WithLocation(0).WithMessage("mklink starts a process to create a directory link: 'SymLink.CreateDirectory' needs none and reports why it fails"));
        test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Message_names_the_function_where_the_framework_has_no_method()
    {
        var test = CSharp(
            Source("{|#0:Process.Start(\"cmd\", \"/c mklink /D a b\")|};"),
            Diagnostic().WithLocation(0).WithMessage("mklink starts a process to create a directory link: 'CreateSymbolicLinkW' needs none and reports why it fails"));
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("""Process.Start("cmd", "/c mklink /X a b")""")]
    [InlineData("""Process.Start("cmd", "/c mklink /?")""")]
    [InlineData("""Process.Start("cmd", "/c mklink /" + link + " a b")""")]
    [InlineData("""Process.Start("cmd", "/mklink")""")]
    [InlineData("""Process.Start("cmd", "/mklink /")""")]
    [InlineData("""Process.Start("cmd", "/mklink /c")""")]
    [InlineData("""Process.Start("cmd", "/mklink /c @")""")]
    [InlineData("""Process.Start("cmd", "/c echo \"x & mklink y\"")""")]
    [InlineData("""Process.Start("cmd", "/c dir mklink")""")]
    [InlineData("""Process.Start("cmd", "/c echo mklink a b")""")]
    [InlineData("""Process.Start("cmd", "/c mklinks a b")""")]
    [InlineData("""Process.Start("cmd", "/c \"echo & echo mklink a\"")""")]
    [InlineData("""Process.Start("cmd", "mklink a b")""")]
    [InlineData("""Process.Start("bash", "-c mklink a b")""")]
    [InlineData("""Process.Start("notepad.exe", "/c mklink a b")""")]
    [InlineData("""Process.Start("mklink.txt")""")]
    [InlineData("""Process.Start("cmd", "/c " + link)""")]
    [InlineData("""Process.Start("cmd", string.Format(link, "mklink"))""")]
    [InlineData("""Process.Start("cmd", string.Format("{1} mklink a b", "/c"))""")]
    [InlineData("""Process.Start("powershell", "-c New-Item -ItemType SymbolicLink -Path mklink")""")]
    [InlineData("""Process.Start(new ProcessStartInfo("cmd", "/c mkdir a"))""")]
    [InlineData("""Other.Start("mklink", "a b")""")]
    [InlineData("""Console.Out.ToString() + "cmd /c mklink a b" """)]
    public Task Other_command_is_not_reported(string start) => VerifyCSharpAsync(Source("object started = " + start + ";"));

    [Theory]
    [InlineData(""""""Process.Start("cmd", "/c mklink /D """ & link & """ """ & target & """")"""""")]
    [InlineData("""Process.Start("cmd.exe", $"/c mklink {link} {target}")""")]
    [InlineData("""Process.Start("cmd.exe", ("/c mklink " & link) & (" " & target))""")]
    [InlineData(""""""Process.Start("cmd", String.Concat("/c mklink """, link, """", " ", """", target, """"))"""""")]
    [InlineData(""""""Process.Start("cmd", String.Format("/c mklink {0} ""{1}"" ""{2}"" {3}", "/D", link, target, ">nul"))"""""")]
    [InlineData("""Shell("cmd /c mklink /D a b")""")]
    [InlineData("""Shell("%comspec% /c mklink a " & target, AppWinStyle.Hide, True)""")]
    [InlineData("""New ProcessStartInfo("cmd", "/c mklink a b")""")]
    [InlineData("""New ProcessStartInfo With {.FileName = "cmd", .Arguments = "/c mklink a b"}""")]
    public Task Command_of_Visual_Basic_is_reported(string start) => VerifyVisualBasicAsync(VisualBasicSource("Dim started As Object = {|SLNK5002:" + start + "|}"));

    [Fact]
    public Task Settings_in_Visual_Basic_that_follow_the_creation_are_read() => VerifyVisualBasicAsync(VisualBasicSource("""
        Dim info As {|SLNK5002:New ProcessStartInfo()|}
                info.FileName = "cmd.exe"
                info.Arguments = "/c mklink a b"
                Process.Start(info)
        """));

    [Theory]
    [InlineData("""Process.Start("cmd", "/c echo mklink")""")]
    [InlineData("""Shell("notepad mklink")""")]
    public Task Other_command_of_Visual_Basic_is_not_reported(string start) => VerifyVisualBasicAsync(VisualBasicSource("Dim started As Object = " + start));

    [Fact]
    public Task Half_typed_command_is_not_judged()
    {
        var test = CSharp(Source("""Process.Start("cmd", "/c mklink" + ); new ProcessStartInfo("cmd", ) { Arguments = };"""));
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        test.TestState.ExpectedDiagnostics.Clear();
        test.TestBehaviors = Microsoft.CodeAnalysis.Testing.TestBehaviors.SkipGeneratedCodeCheck | Microsoft.CodeAnalysis.Testing.TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync(Cancellation);
    }

    private static string Source(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;

        static class Other
        {
            public static object Start(string file, string arguments) => file + arguments;
        }

        class Links
        {
            ProcessStartInfo _info, _other;

            void Make(string link, string target)
            {
                {{statements}}
            }
        }
        """;

    private static string VisualBasicSource(string statements) => $"""
        Imports System
        Imports System.Diagnostics
        Imports Microsoft.VisualBasic

        Class Links
            Sub Make(link As String, target As String)
                {statements}
            End Sub
        End Class
        """;

    [Theory]
    [InlineData("""Run("cmd", "/c mklink /D a b");""")]
    [InlineData("""Run("cmd.exe", $"/c mklink \"{link}\" \"{target}\"");""")]
    [InlineData("""Run(@"C:\Windows\System32\cmd.exe", "mklink a b");""")]
    [InlineData("""Execute("/c mklink a b", "cmd");""")]
    [InlineData("""RunAll("cmd", "/c", "mklink", "/J", link, target);""")]
    [InlineData("""string arguments = "/c mklink a b"; Run("cmd", arguments);""")]
    public Task Command_that_a_helper_is_given_is_reported(string statement)
    {
        int start = statement.LastIndexOf("; Run", StringComparison.Ordinal) is >= 0 and var index ? index + 2 : 0;
        return VerifyCSharpAsync(WithHelpers(statement[..start] + "{|SLNK5002:" + statement[start..^1] + "|};"));
    }

    [Theory]
    [InlineData("""Run("cmd", "/c dir");""")]
    [InlineData("""Run("bash", "-c 'mklink a b'");""")]
    [InlineData("""Run("cmd", "/c echo mklink a b");""")]
    [InlineData("""Run("cmd", "/c mklink /X a b");""")]
    [InlineData("""Run("cmd", link);""")]
    [InlineData("""Log("cmd", "/c mklink a b");""")]
    [InlineData("""_ = string.Concat("cmd", "/c mklink a b");""")]
    public Task Other_call_of_a_helper_is_silent(string statement) => VerifyCSharpAsync(WithHelpers(statement));

    [Fact]
    public Task Command_that_a_shell_reads_is_reported() => VerifyCSharpAsync(Source("""
        var process = new Process();
        {|SLNK5002:process.StandardInput.WriteLine("mklink /D a b")|};
        {|SLNK5002:process.StandardInput.WriteLine($"cd x & mklink \"{link}\" \"{target}\"")|};
        process.StandardInput.WriteLine("echo mklink a b");
        process.StandardInput.WriteLine("exit");
        Console.Out.WriteLine("mklink a b");
        """));

    [Theory]
    [InlineData("""string arguments = "/c mklink "; arguments += "/D "; arguments += link + " " + target;""")]
    [InlineData("""string arguments; arguments = "/c mklink "; arguments += link + " " + target;""")]
    [InlineData("""string arguments = "/c mklink "; if (link != null) arguments += "/D "; arguments += $"\"{link}\" \"{target}\"";""")]
    public Task Command_that_is_put_together_is_reported(string statements) => VerifyCSharpAsync(Source(statements + """ {|SLNK5002:Process.Start("cmd.exe", arguments)|};"""));

    [Theory]
    [InlineData("""string arguments = "/c dir "; arguments += "mklink";""")]
    [InlineData("""string arguments = "/c mklink "; arguments += "/X "; arguments += link + " " + target;""")]
    [InlineData("""string arguments = "/c mklink "; Change(ref arguments); arguments += link; static void Change(ref string text) { }""")]
    [InlineData("""string arguments = "/c "; if (link == null) arguments = "/c echo "; arguments += "mklink a b";""")]
    public Task Command_that_is_put_together_otherwise_is_silent(string statements) => VerifyCSharpAsync(Source(statements + """ Process.Start("cmd.exe", arguments);"""));

    [Fact]
    public Task Message_says_what_is_made_by_a_command_that_is_put_together() => VerifyCSharpAsync(
        Source("""string arguments = "/c mklink /D "; arguments += link + " " + target; {|#0:Process.Start("cmd.exe", arguments)|};"""),
        Diagnostic().WithLocation(0).WithMessage("mklink starts a process to create a directory link: 'Directory.CreateSymbolicLink' needs none and reports why it fails"));

    [Fact]
    public Task Others_that_run_the_command_are_reported_in_Visual_Basic() => VerifyVisualBasicAsync("""""
        Imports System.Diagnostics

        Class Program
            Shared Sub Run(file As String, arguments As String)
            End Sub

            Shared Sub Link(path As String, target As String, process As Process)
                {|SLNK5002:Run("cmd.exe", "/c mklink /D """ & path & """ """ & target & """")|}
                {|SLNK5002:process.StandardInput.WriteLine("mklink a b")|}
                Dim arguments = "/c mklink "
                arguments &= path & " " & target
                {|SLNK5002:Process.Start("cmd.exe", arguments)|}
                Run("cmd.exe", "/c mklink /X a b")
            End Sub
        End Class
        """"");

    private static string WithHelpers(string statement) => Source(statement + """

        static void Run(string file, string arguments) { }
        static void Execute(string arguments, string file) { }
        static void RunAll(string file, params string[] arguments) { }
        static void Log(string file, string arguments) { }
        """);
}
