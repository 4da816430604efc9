using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Processes;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Processes;

public sealed class CallSymLinkForMklinkTests() : FixTests<CallAnalyzer>("SLNK5002", nameof(CallSymLinkForMklink), withSymLinks: true)
{
    [Theory]
    [InlineData("""[|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|].WaitForExit();""", "SymLink.CreateDirectory(link, target);")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|]?.WaitForExit();""", "SymLink.CreateDirectory(link, target);")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|]!.WaitForExit(5000);""", "SymLink.CreateDirectory(link, target);")]
    [InlineData("""[|Process.Start("cmd.exe", "/C mklink \"" + link + "\" \"" + target + "\"")|]; // Made.""", "SymLink.CreateFile(link, target); // Made.")]
    [InlineData("""_ = [|Process.Start("cmd", string.Format("/c mklink /d \"{0}\" \"{1}\"", link, target))|];""", "SymLink.CreateDirectory(link, target);")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink \"{link}\" \"{Path.Combine(target, "a")}\"")|];""", "SymLink.CreateFile(link, Path.Combine(target, \"a\"));")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink /D \"{link}\\current\" \"{target}\"")|];""", """SymLink.CreateDirectory(link + "\\current", target);""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink current.log 2026.log")|];""", "SymLink.CreateFile(\"current.log\", \"2026.log\");")]
    [InlineData("""[|Process.Start("cmd", "/c \"mklink /D \"current log\" \"" + target + "\"\"")|];""", "SymLink.CreateDirectory(\"current log\", target);")]
    [InlineData("""[|Process.Start("cmd", new[] { "/c", "mklink", "/D", link, target })|];""", "SymLink.CreateDirectory(link, target);")]
    [InlineData("""Process.Start([|new ProcessStartInfo("cmd", $"/c mklink \"{link}\" \"{target}\"") { CreateNoWindow = true, UseShellExecute = false }|]).WaitForExit();""", "SymLink.CreateFile(link, target);")]
    [InlineData("""Process.Start([|new ProcessStartInfo { FileName = "cmd", Arguments = $"/c mklink \"{link}\" \"{target}\"", WindowStyle = ProcessWindowStyle.Hidden }|]);""", "SymLink.CreateFile(link, target);")]
    [InlineData("""Action make = () => [|Process.Start("cmd", $"/c mklink \"{link}\" \"{target}\"")|].WaitForExit();""", "Action make = () => SymLink.CreateFile(link, target);")]
    [InlineData("""if (link != target) [|Process.Start("cmd", $"/c mklink \"{link}\" \"{target}\"")|];""", "if (link != target) SymLink.CreateFile(link, target);")]
    [InlineData("""[|Process.Start("cmd", "/c mklink " + (link == target ? "/D " : "") + "\"" + link + "\" \"" + target + "\"")|];""", "SymLink.Create(link, target, link == target ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink {(File.Exists(target) ? "" : "/d")} \"{link}\" \"{target}\"")|];""", "SymLink.Create(link, target, File.Exists(target) ? SymLinkKind.File : SymLinkKind.Directory);")]
    [InlineData("""([|Process.Start("cmd", "/c mklink a b")|]).WaitForExit();""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|].Dispose();""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|]?.Close();""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|].WaitForInputIdle();""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|].Refresh();""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { }""", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", new[] { "/c", "mklink", "current log", "2026.log" })|];""", "SymLink.CreateFile(\"current log\", \"2026.log\");")]
    [InlineData("""[|Process.Start("mklink", "/D a b")|];""", "SymLink.CreateDirectory(\"a\", \"b\");")]
    [InlineData("""string path = link + "x"; [|Process.Start("cmd", $"/c mklink \"{path}\" b")|];""", "string path = link + \"x\"; SymLink.CreateFile(path, \"b\");")]
    [InlineData("""[|Process.Start("cmd", (string)$"/c mklink \"{link}\" b")|];""", "SymLink.CreateFile(link, \"b\");")]
    [InlineData("""[|Process.Start("cmd", string.Format(null, "/c mklink \"{0}\" b", link))|];""", "SymLink.CreateFile(link, \"b\");")]
    [InlineData("""[|Process.Start("cmd", "/c mklink \"" + string.Format(link, target) + "\" b")|];""", "SymLink.CreateFile(string.Format(link, target), \"b\");")]
    [InlineData("""[|Process.Start("cmd", string.Format("/c mklink \"{{{0}}}\" b", link))|];""", "SymLink.CreateFile(\"{\" + link + \"}\", \"b\");")]
    [InlineData("""[|Process.Start("cmd", string.Format("/c mklink aabb \"{0}\"", link))|];""", "SymLink.CreateFile(\"aabb\", link);")]
    public Task Command_becomes_a_call(string statement, string expected) => VerifyCSharpAsync(Source(statement), Source(expected));

    [Fact]
    public Task Local_that_only_waits_goes() => VerifyCSharpAsync(Source("""
        // Link it.
                var process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|];
                process.WaitForExit();
                process.Close();
                Console.WriteLine();
        """), Source("""
        // Link it.
                SymLink.CreateDirectory(link, target);
                Console.WriteLine();
        """));

    [Fact]
    public Task Comments_at_what_goes_stay() => VerifyCSharpAsync(Source("""
        var process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|]; // Link it.
                process.WaitForExit(); // It is quick.
                Console.WriteLine();
        """), Source("""
        SymLink.CreateDirectory(link, target); // Link it.
                // It is quick.
                Console.WriteLine();
        """));

    [Fact]
    public Task Settings_of_their_own_go() => VerifyCSharpAsync(Source("""
        var info = [|new ProcessStartInfo("cmd.exe")|];
                // Directly.
                info.Arguments = $"/c mklink /D \"{link}\" \"{target}\"";
                info.CreateNoWindow = true;
                Process.Start(info)?.WaitForExit();
        """), Source("""
        // Directly.
                SymLink.CreateDirectory(link, target);
        """));

    [Fact]
    public Task Process_that_is_told_by_properties_goes() => VerifyCSharpAsync(Source("""
        using Process process = new Process();
                process.StartInfo.FileName = "cmd.exe";
                process.StartInfo.Arguments = "/c mklink \"" + link + "\" \"" + target + "\"";
                [|process.Start()|];
                process.WaitForExit();
                Console.WriteLine();
        """), Source("""
        SymLink.CreateFile(link, target);
                Console.WriteLine();
        """));

    [Theory]
    [InlineData("var info = [|new ProcessStartInfo(\"cmd\")|];\ninfo.Arguments = \"/c mklink a b\";\nProcess.Start(info);", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("using var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\nprocess.WaitForExit();", "SymLink.CreateFile(\"a\", \"b\");")]
    [InlineData("using var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\nprocess.WaitForExit();\nreturn process.ExitCode == 0 ? 1 : 2;", "return SymLink.TryCreateFile(\"a\", \"b\") ? 1 : 2;")]
    public Task Settings_go_in_a_program_without_a_class(string statements, string expected)
    {
        var test = CSharp("using System.Diagnostics;\nusing SymLinks;\n\n" + statements + "\n", "using SymLinks;\n\n" + expected + "\n");
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Settings_that_are_cast_go() => VerifyCSharpAsync(Source("""
        var info = [|new ProcessStartInfo("cmd.exe", $"/c mklink /D \"{link}\" \"{target}\"")|];
                Process.Start((ProcessStartInfo)info);
        """), Source("""
        SymLink.CreateDirectory(link, target);
        """));

    [Theory]
    [InlineData("[|process.Start()|];\n            process.WaitForExit();")]
    [InlineData("[|process.Start()|];")]
    [InlineData("bool started = [|process.Start()|];\n            process.WaitForExit();")]
    public Task Using_statement_that_prepares_the_process_goes(string start) => VerifyCSharpAsync(Source($$"""
        // Link it.
                using (var process = new Process())
                {
                    process.StartInfo.FileName = "cmd.exe";
                    process.StartInfo.Arguments = "/c mklink a b";
                    process.StartInfo.CreateNoWindow = true;
                    {{start}}
                }
                Console.WriteLine();
        """), Source("""
        // Link it.
                SymLink.CreateFile("a", "b");
                Console.WriteLine();
        """));

    [Fact]
    public Task Two_links_are_made_by_two_calls() => VerifyCSharpAsync(Source("""
        var first = [|new ProcessStartInfo("cmd.exe", "/c mklink a b")|];
                Process.Start(first);
                var second = [|new ProcessStartInfo("cmd.exe", "/c mklink c d")|];
                Process.Start(second);
        """), Source("""
        SymLink.CreateFile("a", "b");
                SymLink.CreateFile("c", "d");
        """));

    [Fact]
    public Task List_of_arguments_goes() => VerifyCSharpAsync(Source("""
        ProcessStartInfo info = [|new() { FileName = "cmd" }|];
                info.ArgumentList.Add("/c");
                info.ArgumentList.Add("mklink");
                info.ArgumentList.Add(link);
                info.ArgumentList.Add(target);
                using var process = Process.Start(info);
                process!.WaitForExit();
        """), Source("""
        SymLink.CreateFile(link, target);
        """));

    [Fact]
    public Task Using_declaration_that_only_waits_goes() => VerifyCSharpAsync(Source("""
        using var process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|];
                process?.WaitForExit();
        """), Source("""
        SymLink.CreateDirectory(link, target);
        """));

    [Fact]
    public Task Using_statement_that_only_waits_goes() => VerifyCSharpAsync(Source("""
        using (Process process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|])
                {
                    process.WaitForExit();
                }
        """), Source("""
        SymLink.CreateDirectory(link, target);
        """));

    [Theory]
    [InlineData("return process.ExitCode == 0;", "return SymLink.TryCreateDirectory(link, target);")]
    [InlineData("return 0 != process.ExitCode;", "return !SymLink.TryCreateDirectory(link, target);")]
    [InlineData("return process.ExitCode is 0 && Directory.Exists(link);", "return SymLink.TryCreateDirectory(link, target) && Directory.Exists(link);")]
    [InlineData("bool made = process.ExitCode == 0; return made;", "bool made = SymLink.TryCreateDirectory(link, target); return made;")]
    [InlineData("_made = (process.ExitCode == 0); return _made;", "_made = (SymLink.TryCreateDirectory(link, target)); return _made;")]
    [InlineData("if (process.ExitCode != 0) { Console.WriteLine(\"No link\"); /* alas */ return false; } return true;", "if (!SymLink.TryCreateDirectory(link, target)) { Console.WriteLine(\"No link\"); /* alas */ return false; } return true;")]
    [InlineData("Console.WriteLine(process.ExitCode == 0 ? \"made\" : \"not made\"); return true;", null)]
    [InlineData("if (process.ExitCode != 0) throw new IOException(\"mklink failed\"); return true;", "SymLink.CreateDirectory(link, target); return true;")]
    [InlineData("if (process.ExitCode > 0) throw new IOException($\"mklink failed: {process.ExitCode}, {process.StandardError.ReadToEnd()}\"); return true;", "SymLink.CreateDirectory(link, target); return true;")]
    [InlineData("if (process.ExitCode != 0) throw Failure(); return true;", "if (!SymLink.TryCreateDirectory(link, target)) throw Failure(); return true;")]
    [InlineData("return process.ExitCode == 1;", null)]
    [InlineData("return link != target && process.ExitCode == 0;", null)]
    [InlineData("if (link == target) return process.ExitCode == 0; return true;", null)]
    [InlineData("Console.WriteLine(); return process.ExitCode == 0;", null)]
    [InlineData("if (process.ExitCode != 0) Console.WriteLine(process.ExitCode); return true;", null)]
    [InlineData("string text = process.StandardOutput.ReadToEnd(); return process.ExitCode == 0;", null)]
    [InlineData("Func<bool> check = () => process.ExitCode == 0; return check();", null)]
    [InlineData("bool a = link == target, made = process.ExitCode == 0; return made;", null)]
    public async Task Exit_code_is_that_of_a_call(string statements, string? expected)
    {
        string start = """Process process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|];""";
        await VerifyAsync(start + "\n        process.WaitForExit();\n        " + statements);

        start = """var info = [|new ProcessStartInfo("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|];""" + "\n        info.RedirectStandardError = true;\n        using var process = Process.Start(info);";
        await VerifyAsync(start + "\n        process.WaitForExit();\n        " + statements);

        start = """
            var process = new Process();
                    process.StartInfo.FileName = "cmd";
                    process.StartInfo.Arguments = $"/c mklink /D \"{link}\" \"{target}\"";
                    [|process.Start()|];
            """;
        await VerifyAsync(start + "\n        process.WaitForExit();\n        " + statements);

        Task VerifyAsync(string source) => expected is null
            ? VerifyCSharpNotOfferedAsync(Function(source))
            : VerifyCSharpAsync(Function(source), Function(expected));
    }

    [Theory]
    [InlineData("return process.ExitCode == 0;", "return SymLink.TryCreateDirectory(link, target);")]
    [InlineData("if (process.ExitCode != 0) throw new IOException(\"mklink failed\");", "SymLink.CreateDirectory(link, target);")]
    [InlineData("bool made = process.ExitCode == 0; return made;", null)]
    public Task Exit_code_within_a_using_statement_is_that_of_a_call(string statement, string? expected)
    {
        string source = Function($$"""
            using (var process = [|Process.Start("cmd", $"/c mklink /D \"{link}\" \"{target}\"")|])
                    {
                        process.WaitForExit();
                        {{statement}}
                    }

                    return false;
            """);
        return expected is null ? VerifyCSharpNotOfferedAsync(source) : VerifyCSharpAsync(source, Function(expected + "\n\n        return false;"));
    }

    [Fact]
    public Task Throw_that_a_handler_waits_for_stays()
    {
        return VerifyCSharpAsync(
            Source("""
                var process = [|Process.Start("cmd", "/c mklink a b")|];
                            process.WaitForExit();
                            if (process.ExitCode != 0) throw new InvalidOperationException("mklink failed");
                """),
            Source("""if (!SymLink.TryCreateFile("a", "b")) throw new InvalidOperationException("mklink failed");"""));

        static string Source(string statements) => Function($$"""
            try
                    {
                        {{statements}}
                    }
                    catch (InvalidOperationException)
                    {
                        return false;
                    }

                    return true;
            """);
    }

    [Theory]
    [InlineData("await process.WaitForExitAsync();")]
    [InlineData("await process.WaitForExitAsync(cancel).ConfigureAwait(false);")]
    [InlineData("process.WaitForExit(TimeSpan.FromSeconds(5));", false)]
    [InlineData("await process.WaitForExitAsync(Find());", false)]
    public Task Process_that_is_awaited_goes(string wait, bool isOffered = true)
    {
        string source = AsyncSource("var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\n        " + wait, "await Task.Yield();");
        return isOffered ? VerifyCSharpAsync(source, AsyncSource("SymLink.CreateFile(\"a\", \"b\");", "await Task.Yield();")) : VerifyCSharpNotOfferedAsync(source);
    }

    [Fact]
    public Task Only_await_of_a_method_stays() => VerifyCSharpNotOfferedAsync(
        AsyncSource("var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\n        await process.WaitForExitAsync();", "Console.WriteLine();"));

    [Theory]
    [InlineData("Func<Task> yield = async () => await Task.Yield();")]
    [InlineData("async Task YieldAsync() { await Task.Yield(); }")]
    public Task Only_await_of_a_method_beside_a_function_stays(string function) => VerifyCSharpNotOfferedAsync(
        AsyncSource(function + "\n        var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\n        await process.WaitForExitAsync();", "Console.WriteLine();"));

    [Fact]
    public Task Await_in_a_function_beside_another_goes() => VerifyCSharpAsync(
        AsyncSource("Func<Task> make = async () => { await [|Process.Start(\"cmd\", \"/c mklink a b\")|].WaitForExitAsync(); await Task.Yield(); };", "await make();"),
        AsyncSource("Func<Task> make = async () => { SymLink.CreateFile(\"a\", \"b\"); await Task.Yield(); };", "await make();"));

    [Theory]
    [InlineData("""[|Process.Start("cmd", "/c mklink /J a b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink /H a b")|];""")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink /D {link} {target}")|];""")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink {link} \"{target}\"")|];""")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink \"{link,20}\" \"{target}\"")|];""")]
    [InlineData("""[|Process.Start("cmd", $"/c mklink \"{new FileInfo(link)}\" \"{target}\"")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink " + (link == target ? "/D " : "/J ") + "a b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink %TEMP%\\a b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b & del b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b > nul")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c cd links && mklink a b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a")|];""")]
    [InlineData("""[|Process.Start("powershell", "cmd /c mklink a b")|];""")]
    [InlineData("""int id = [|Process.Start("cmd", "/c mklink a b")|].Id;""")]
    [InlineData("""var process = [|Process.Start("cmd", "/c mklink a b")|]; process.WaitForExit(); Console.WriteLine(process.ExitCode);""")]
    [InlineData("""bool done = [|Process.Start("cmd", "/c mklink a b")|].WaitForExit(1000);""")]
    [InlineData("""Process.Start([|new ProcessStartInfo("cmd", "/c mklink a b") { WorkingDirectory = link }|]);""")]
    [InlineData("""Process.Start([|new ProcessStartInfo("cmd", "/c mklink a b") { Verb = "runas" }|]);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; Process.Start(info); Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; Console.WriteLine(info.FileName); Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", $"/c mklink \"{link}\" b")|]; link = target; Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; info.Verb = "runas"; Process.Start(info);""")]
    [InlineData("""var process = new Process(); process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; if ([|process.Start()|]) return;""")]
    [InlineData("""var process = new Process { EnableRaisingEvents = true }; process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; process.Exited += null; [|process.Start()|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b" /* why */)|];""")]
    [InlineData("""Process process = [|Process.Start("cmd", "/c mklink a b")|], other = null;""")]
    [InlineData("""switch (link) { case "a": var process = [|Process.Start("cmd", "/c mklink a b")|]; break; }""")]
    [InlineData("""switch (link) { case "a": var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; Process.Start(info); break; }""")]
    [InlineData("""using (IDisposable process = [|Process.Start("cmd", "/c mklink a b")|]) { }""")]
    [InlineData("""ProcessStartInfo info; info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; Process.Start(info); info.CreateNoWindow = true;""")]
    [InlineData("""const string Command = "/c mklink a b"; [|Process.Start("cmd", Command)|];""")]
    [InlineData("""if (Find() is Process process) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|]; } static object Find() => null;""")]
    [InlineData("""using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|]; Console.WriteLine(); }""")]
    [InlineData("""using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|]; process.WaitForExit(); Console.WriteLine(process.ExitCode); }""")]
    [InlineData("""using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; if (link != target) [|process.Start()|]; }""")]
    [InlineData("""using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; /* now */ [|process.Start()|]; }""")]
    [InlineData("""using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; Action start = () => [|process.Start()|]; }""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|].Kill();""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|]?.Kill();""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b")|].WaitForExit(link.Length);""")]
    [InlineData("""((IDisposable)[|Process.Start("cmd", "/c mklink a b")|]).Dispose();""")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { process.WaitForExit(); Console.WriteLine(); }""")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { Action wait = () => process.WaitForExit(); }""")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { Action wait = () => { process.WaitForExit(); }; }""")]
    [InlineData("""Process.Start([|new ProcessStartInfo("cmd", "/c mklink a b") { EnvironmentVariables = { ["a"] = "b" } }|]);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd")|]; info.FileName = "cmd.exe"; info.Arguments = "/c mklink a b"; Process.Start(info);""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a >b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a <b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a &b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a |b")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a^b c")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a\"b\" c")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink \"\" b")|];""")]
    [InlineData("""const string Name = "mklink"; [|Process.Start("cmd", new[] { "/c", Name, "a", "b" })|];""")]
    [InlineData("""string command = "mklink a b"; [|Process.Start("cmd", "/c " + command)|];""")]
    [InlineData("""[|Process.Start("cmd", string.Format("/c mklink a {", link))|];""")]
    [InlineData("""[|Process.Start("cmd", string.Format("/c mklink \"{1:x}\" b", link, target))|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b&x")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b|x")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b<x")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c mklink a b>x")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c (mklink a b)")|];""")]
    [InlineData("""[|Process.Start("cmd", "/c @( mklink a b )")|];""")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { process.WaitForExit(); bool made = process.ExitCode == 0; }""")]
    [InlineData("""using (var process = [|Process.Start("cmd", "/c mklink a b")|]) { process.WaitForExit(); if (process.ExitCode != 0) { process.Close(); return; } }""")]
    [InlineData("""if (link != target) using (var process = new Process()) { process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|]; process.WaitForExit(); if (process.ExitCode != 0) return; } else return;""")]
    [InlineData("""Func<Process> make = () => _ = [|Process.Start("cmd", "/c mklink a b")|];""")]
    public Task Nothing_is_offered_where_more_is_meant(string statement) => VerifyCSharpNotOfferedAsync(Source(statement));

    [Theory]
    [InlineData("try { Process.Start(info); } catch { }")]
    [InlineData("try { Console.WriteLine(); } finally { Process.Start(info); }")]
    [InlineData("Action make = () => Process.Start(info); link = \"x\"; make();")]
    [InlineData("Action make = () => { Process.Start(info).WaitForExit(); }; link = \"x\"; make();")]
    [InlineData("void Make() => Process.Start(info); link = \"x\"; Make();")]
    [InlineData("while (link.Length < 9) { Process.Start(info); link += target; }")]
    [InlineData("foreach (char letter in link) Process.Start(info);")]
    [InlineData("if (link != target) { Process.Start(info); }")]
    [InlineData("using (new MemoryStream()) Process.Start(info);")]
    [InlineData("using (new MemoryStream()) { using var process = Process.Start(info); }")]
    [InlineData("switch (link) { case \"a\": Process.Start(info); break; }")]
    public Task Nothing_is_offered_where_prepared_settings_are_used_in_another_statement(string start) => VerifyCSharpNotOfferedAsync(Source(
        """var info = [|new ProcessStartInfo("cmd", $"/c mklink \"{link}\" b")|];""" + "\n        " + start));

    [Theory]
    [InlineData("try { [|process.Start()|]; } catch { }")]
    [InlineData("Action make = () => [|process.Start()|]; link = \"x\"; make();")]
    public Task Nothing_is_offered_where_a_prepared_process_starts_in_another_statement(string start) => VerifyCSharpNotOfferedAsync(Source("""
        var process = new Process();
                process.StartInfo.FileName = "cmd";
                process.StartInfo.Arguments = $"/c mklink \"{link}\" b";
        """ + "\n        " + start));

    [Theory]
    [InlineData("""
        var info = [|new ProcessStartInfo
                {
                    // Needs developer mode.
                    FileName = "cmd",
                    Arguments = "/c mklink a b",
                }|];
                Process.Start(info);
        """)]
    [InlineData("""
        var info = [|new ProcessStartInfo("cmd")|];
                info.Arguments = "/c mklink a b" /* Needs developer mode. */;
                Process.Start(info);
        """)]
    [InlineData("""
        var info = [|new ProcessStartInfo("cmd")|];
                info.Arguments =
        #if DEBUG
                    "/c mklink a b";
        #else
                    "/c mklink a b";
        #endif
                Process.Start(info);
        """)]
    [InlineData("""
        var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|];
        #if DEBUG
                info.CreateNoWindow = true;
        #endif
                Process.Start(info);
        """)]
    [InlineData("""
        var process = [|Process.Start("cmd", "/c mklink a b")|];
                process.WaitForExit(/* It is slow. */);
        """)]
    [InlineData("""
        var process = [|Process.Start("cmd", "/c mklink a b")|];
                process.WaitForExit(/* It is slow. */);
                if (process.ExitCode != 0) Console.WriteLine();
        """)]
    public Task Nothing_is_offered_where_a_comment_or_directive_would_be_lost(string statements) => VerifyCSharpNotOfferedAsync(Source(statements));

    [Theory]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; info.CreateNoWindow = !Ask(out bool quiet); Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b") { CreateNoWindow = !Ask(out bool quiet) }|]; Process.Start(info);""")]
    [InlineData("""var info = [|new ProcessStartInfo("cmd", "/c mklink a b") { WindowStyle = Ask(out bool quiet) ? ProcessWindowStyle.Hidden : ProcessWindowStyle.Normal }|]; Process.Start(info);""")]
    [InlineData("""bool quiet; var info = [|new ProcessStartInfo("cmd", "/c mklink a b")|]; info.CreateNoWindow = quiet = link == target; Process.Start(info);""")]
    [InlineData("""[|Process.Start(Find(out bool quiet), "/c mklink a b")|];""")]
    [InlineData("""[|Process.Start(Environment.GetEnvironmentVariable(Find(out bool quiet)) ?? "cmd", "/c mklink a b")|];""")]
    [InlineData("""Process.Start([|new ProcessStartInfo(Find(out bool quiet), "/c mklink a b")|]);""")]
    [InlineData("""var process = new Process { EnableRaisingEvents = Ask(out bool quiet) }; process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|];""")]
    [InlineData("""bool quiet = true; var process = new Process { StartInfo = Elevated() }; process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|];""")]
    public Task Nothing_is_offered_where_a_setting_does_more(string statements) => VerifyCSharpNotOfferedAsync(Source($$"""
        {{statements}}
                Console.WriteLine(quiet);
                static bool Ask(out bool quiet) => quiet = true;
                static string Find(out bool quiet) => (quiet = true) ? "cmd" : "";
                static ProcessStartInfo Elevated() => new() { Verb = "runas" };
        """));

    [Theory]
    [InlineData("""[|Process.Start(Environment.GetEnvironmentVariable("ComSpec") ?? "cmd.exe", "/c mklink a b")|];""")]
    [InlineData("""[|Process.Start(Path.Combine(Environment.SystemDirectory, "cmd.exe"), "/c mklink a b")|];""")]
    [InlineData("""Process.Start([|new ProcessStartInfo(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.System), "cmd.exe"), "/c mklink a b")|]);""")]
    [InlineData("""var process = new Process { EnableRaisingEvents = true, StartInfo = { CreateNoWindow = link == target } }; process.StartInfo.FileName = "cmd"; process.StartInfo.Arguments = "/c mklink a b"; [|process.Start()|];""")]
    public Task Settings_that_only_look_go(string statement) => VerifyCSharpAsync(
        Source(statement + " Console.WriteLine(Path.GetTempPath());"),
        Source("SymLink.CreateFile(\"a\", \"b\"); Console.WriteLine(Path.GetTempPath());"));

    [Theory]
    [InlineData(""""[|Process.Start("cmd", $"/c mklink /D ""{link}"" ""{target}""")|].WaitForExit()"""", "SymLink.CreateDirectory(link, target)")]
    [InlineData(""""""[|Shell("cmd /c mklink """ & link & """ """ & target & """", AppWinStyle.Hide, True)|]"""""", "SymLink.CreateFile(link, target)")]
    [InlineData("""Process.Start([|New ProcessStartInfo("cmd", "/c mklink a b") With {.CreateNoWindow = True}|])""", "SymLink.CreateFile(\"a\", \"b\")")]
    [InlineData("""Call ([|Process.Start("cmd", "/c mklink a b")|]).WaitForExit()""", "Call SymLink.CreateFile(\"a\", \"b\")")]
    public Task Command_of_Visual_Basic_becomes_a_call(string statement, string expected) =>
        VerifyVisualBasicAsync(VisualBasicSource(statement), VisualBasicSource(expected));

    [Fact]
    public Task Doubled_braces_of_Visual_Basic_are_braces() => VerifyVisualBasicAsync(
        VisualBasicSource(""""[|Process.Start("cmd.exe", $"/c mklink ""{link}\{{b}}"" ""a""")|].WaitForExit()""""),
        VisualBasicSource("""SymLink.CreateFile(link + "\{b}", "a")"""));

    [Fact]
    public Task Settings_of_their_own_go_in_Visual_Basic() => VerifyVisualBasicAsync(VisualBasicSource("""
        Dim info As [|New ProcessStartInfo()|]
                info.FileName = "cmd.exe"
                info.Arguments = $"/c mklink /D ""{link}"" ""a"" "
                Process.Start(info).WaitForExit()
        """), VisualBasicSource("""
        SymLink.CreateDirectory(link, "a")
        """));

    [Fact]
    public Task Using_statement_that_prepares_the_process_goes_in_Visual_Basic() => VerifyVisualBasicAsync(VisualBasicSource("""
        Using process As New Process()
                    process.StartInfo.FileName = "cmd.exe"
                    process.StartInfo.Arguments = "/c mklink a b"
                    [|process.Start()|]
                    process.WaitForExit()
                End Using
        """), VisualBasicSource("""
        SymLink.CreateFile("a", "b")
        """));

    [Theory]
    [InlineData("Return process.ExitCode = 0", "Return SymLink.TryCreateDirectory(link, target)")]
    [InlineData("If process.ExitCode <> 0 Then Return False\n        Return True", "If Not SymLink.TryCreateDirectory(link, target) Then Return False\n        Return True")]
    [InlineData("If process.ExitCode <> 0 Then\n            Throw New System.IO.IOException(\"mklink: \" & process.ExitCode)\n        End If\n        Return True", "SymLink.CreateDirectory(link, target)\n        Return True")]
    [InlineData("Return process.ExitCode = 1", null)]
    public Task Exit_code_is_that_of_a_call_in_Visual_Basic(string statements, string? expected)
    {
        string source = Function(""""
            Dim process As New Process()
                    process.StartInfo.FileName = "cmd.exe"
                    process.StartInfo.Arguments = $"/c mklink /D ""{link}"" ""{target}"""
                    [|process.Start()|]
                    process.WaitForExit()
            """" + "\n        " + statements);
        return expected is null ? VerifyVisualBasicNotOfferedAsync(source) : VerifyVisualBasicAsync(source, Function(expected));

        static string Function(string statements) => VisualBasicSource(statements)
            .Replace("Sub Make(link As String, target As String)", "Function Make(link As String, target As String) As Boolean", StringComparison.Ordinal)
            .Replace("End Sub", "End Function", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[|Shell("cmd /c mklink /J a b")|]""")]
    [InlineData("""If [|Shell("cmd /c mklink a b")|] = 0 Then Return""")]
    [InlineData("Dim started = [|Process.Start(\"cmd\", \"/c mklink a b\")|]\n        If link = target Then started.WaitForExit()")]
    [InlineData("""[|Shell("cmd /c (mklink a b)")|]""")]
    [InlineData("""[|Shell("cmd /c mklink a b", CType(Stamp(), AppWinStyle))|]""")]
    [InlineData("Dim info As [|New ProcessStartInfo(\"cmd\", \"/c mklink a b\")|]\n        Try\n            Process.Start(info)\n        Catch\n        End Try")]
    [InlineData("Dim info As [|New ProcessStartInfo(\"cmd\", \"/c mklink a b\")|]\n        Dim make As Action = Sub() Process.Start(info)\n        make()")]
    [InlineData("Dim info As [|New ProcessStartInfo(\"cmd\", \"/c mklink a b\")|]\n        Do While Stamp() > 1\n            Process.Start(info)\n        Loop")]
    [InlineData("Dim info As [|New ProcessStartInfo With {\n            .FileName = \"cmd\", ' Needs developer mode.\n            .Arguments = \"/c mklink a b\"}|]\n        Process.Start(info)")]
    [InlineData("Dim info As [|New ProcessStartInfo(\"cmd\", \"/c mklink a b\")|]\n        info.CreateNoWindow = Stamp() > 1\n        Process.Start(info)")]
    public Task Nothing_is_offered_in_Visual_Basic_where_more_is_meant(string statement) => VerifyVisualBasicNotOfferedAsync(VisualBasicSource(statement));

    [Fact]
    public Task Only_await_of_a_Visual_Basic_method_beside_a_lambda_stays() => VerifyVisualBasicNotOfferedAsync(VisualBasicSource("""
        Dim yield As Func(Of Task) = Async Function() As Task
                                                 Await Task.Delay(1)
                                             End Function
                Await [|Process.Start("cmd", "/c mklink a b")|].WaitForExitAsync()
        """)
        .Replace("Imports SymLinks", "Imports System.Threading.Tasks\nImports SymLinks", StringComparison.Ordinal)
        .Replace("    Sub Make(link As String, target As String)", "    Async Function Make(link As String, target As String) As Task", StringComparison.Ordinal)
        .Replace("End Sub", "End Function", StringComparison.Ordinal));

    private static string Source(string statements) => $$"""
        using System;{{Diagnostics(statements)}}
        using System.IO;
        using SymLinks;

        class Links
        {
            void Make(string link, string target)
            {
                {{statements}}
            }
        }
        """;

    private static string Function(string statements) => $$"""
        using System;{{Diagnostics(statements)}}
        using System.IO;
        using SymLinks;

        class Links
        {
            private bool _made;

            static Exception Failure() => new IOException("No link");

            bool Make(string link, string target)
            {
                {{statements}}
            }
        }
        """;

    private static string AsyncSource(string statements, string last) => $$"""
        using System;{{Diagnostics(statements)}}
        using System.Threading;
        using System.Threading.Tasks;
        using SymLinks;

        class Links
        {
            static CancellationToken Find() => default;

            static async Task Make(CancellationToken cancel)
            {
                {{statements}}
                {{last}}
            }
        }
        """;

    /// <summary>It goes with the last process.</summary>
    private static string Diagnostics(string statements) => statements.Contains("Process", StringComparison.Ordinal) ? "\nusing System.Diagnostics;" : "";

    private static string VisualBasicSource(string statements) => $"""
        {(statements.Contains("Process", StringComparison.Ordinal) ? "Imports System.Diagnostics\n" : "")}{(statements.Contains("Shell", StringComparison.Ordinal) ? "Imports Microsoft.VisualBasic\n" : "")}{(statements.Contains(" As Action", StringComparison.Ordinal) || statements.Contains(" As Func", StringComparison.Ordinal) ? "Imports System\n" : "")}Imports SymLinks

        Class Links
            {(statements.Contains("Stamp", StringComparison.Ordinal) ? "Function Stamp() As Integer\n        Return 1\n    End Function\n\n    " : "")}Sub Make(link As String, target As String)
                {statements}
            End Sub
        End Class
        """;
}
