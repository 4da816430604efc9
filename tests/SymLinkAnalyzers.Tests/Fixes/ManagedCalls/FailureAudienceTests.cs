using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>Where a call that throws would tell others of a failure than learned of it before, or tell less.</summary>
public sealed class FailureAudienceTests
{
    /// <summary>Bodies in which the ignored call must stay one that does not throw.</summary>
    private static readonly string[] s_quietMembers =
    [
        "void Dispose() { [|Create(\"a\", \"b\", 2)|]; }",
        "void Dispose(bool disposing) { [|Create(\"a\", \"b\", 2)|]; }",
        "ValueTask DisposeAsync() { [|Create(\"a\", \"b\", 2)|]; return default; }",
        "~Links() { [|Create(\"a\", \"b\", 2)|]; }",
        "static Links() { [|Create(\"a\", \"b\", 2)|]; }",
        "void N() { try { Log(\"a\"); } finally { [|Create(\"a\", \"b\", 2)|]; } }",
        "void N(string link) { [|Create(link, \"b\", 2)|]; if (!File.Exists(link)) Log(link); }",
        "void N(string link) { [|Create(link, \"b\", 2)|]; Debug.Assert(File.Exists(Path.GetFullPath(link))); }",
        "void N(string link) { var info = new FileInfo(link); [|Create(link, \"b\", 2)|]; if (info.Exists) Log(link); }",
        "bool N(string folder) { [|Create(Path.Combine(folder, \"a\"), \"b\", 2)|]; return Directory.Exists(Path.Combine(folder, \"a\")); }",
        "void N() { [|Create(\"a\", \"b\", 2)|]; if (!File.Exists(\"a\")) Log(\"none\"); }",
        "void N() { _ = Task.Run(() => { [|Create(\"a\", \"b\", 2)|]; }); }",
        "void N() { Task.Run((Action)(() => [|Create(\"a\", \"b\", 2)|])); }",
        "void N() { _ = Task.Run(async () => { await Task.Yield(); [|Create(\"a\", \"b\", 2)|]; }); }",
        "void N() { Task.Factory.StartNew(() => { [|Create(\"a\", \"b\", 2)|]; }); }",
        "void N(Task task) { task.ContinueWith(_ => { [|Create(\"a\", \"b\", 2)|]; }); }",
        "void N() { new System.Threading.Thread(() => [|Create(\"a\", \"b\", 2)|]).Start(); }",
        "object N() => new System.Threading.Timer(_ => { [|Create(\"a\", \"b\", 2)|]; });",
        "void N() { System.Threading.ThreadPool.QueueUserWorkItem(_ => { [|Create(\"a\", \"b\", 2)|]; }); }",
        "async void N() { await Task.Yield(); [|Create(\"a\", \"b\", 2)|]; }",
        "Action N() => async () => { await Task.Yield(); [|Create(\"a\", \"b\", 2)|]; };",
        "void N() { async void Link() { await Task.Yield(); [|Create(\"a\", \"b\", 2)|]; } Link(); }",
    ];

    /// <summary>The same in Visual Basic.</summary>
    private static readonly string[] s_quietVisualBasicMembers =
    [
        "Sub Dispose()\n    [|Create(\"a\", \"b\", 2)|]\nEnd Sub",
        "Protected Overrides Sub Finalize()\n    [|Create(\"a\", \"b\", 2)|]\nEnd Sub",
        "Shared Sub New()\n    [|Create(\"a\", \"b\", 2)|]\nEnd Sub",
        "Sub N()\n    Try\n        Log(\"a\")\n    Finally\n        [|Create(\"a\", \"b\", 2)|]\n    End Try\nEnd Sub",
        "Sub N(link As String)\n    [|Create(link, \"b\", 2)|]\n    If Not File.Exists(link) Then Log(link)\nEnd Sub",
        "Function N(link As String) As Boolean\n    [|Create(link, \"b\", 2)|]\n    Return Directory.Exists(link)\nEnd Function",
        "Sub N()\n    Task.Run(Sub() [|Create(\"a\", \"b\", 2)|])\nEnd Sub",
        "Async Sub N()\n    Await Task.Yield()\n    [|Create(\"a\", \"b\", 2)|]\nEnd Sub",
        "Sub N()\n    On Error Resume Next\n    [|Create(\"a\", \"b\", 2)|]\nEnd Sub",
        "Sub N()\n    On Error GoTo Failed\n    [|Create(\"a\", \"b\", 2)|]\n    Exit Sub\nFailed:\n    Log(\"a\")\nEnd Sub",
    ];

    /// <summary>Handlers that are not meant for the failure of the call, or would hide it.</summary>
    private static readonly string[] s_handlers =
    [
        "void N() { try { [|Create(\"a\", \"b\", 2)|]; } catch { } }",
        "void N() { try { [|Create(\"a\", \"b\", 2)|]; } catch (Exception) { Log(\"a\"); } }",
        "void N() { try { [|Create(\"a\", \"b\", 2)|]; } catch (IOException e) { Log(e.Message); } }",
        "void N() { try { [|Create(\"a\", \"b\", 2)|]; } catch (Exception e) when (e is IOException) { Log(e.Message); } }",
    ];

    public static TheoryData<string> QuietMembers => new(s_quietMembers);

    public static TheoryData<string> QuietVisualBasicMembers => new(s_quietVisualBasicMembers);

    public static TheoryData<string> Handlers => new(s_handlers);

    public sealed class CallingSymLink() : CallFixTests("SLNK2001", nameof(CallSymLink))
    {
        [Theory]
        [MemberData(nameof(QuietMembers), MemberType = typeof(FailureAudienceTests))]
        [MemberData(nameof(Handlers), MemberType = typeof(FailureAudienceTests))]
        public Task Place_where_nothing_may_throw_is_kept(string member) => VerifyMembersNotOfferedAsync(member);

        [Theory]
        [MemberData(nameof(QuietVisualBasicMembers), MemberType = typeof(FailureAudienceTests))]
        public Task Visual_Basic_place_where_nothing_may_throw_is_kept(string member) => VerifyVisualBasicMembersAsync(member, member);

        [Theory]
        [InlineData("if (!File.Exists(link)) [|Create(link, target, 2)|];", "if (!File.Exists(link)) SymLink.CreateFile(link, target);")]
        [InlineData("[|Create(link, target, 2)|]; if (!File.Exists(\"other\")) Log(link);", "SymLink.CreateFile(link, target); if (!File.Exists(\"other\")) Log(link);")]
        [InlineData("try { [|Create(link, target, 2)|]; } catch (Exception e) { Log(e.Message); }", "try { SymLink.CreateFile(link, target); } catch (Exception e) { Log(e.Message); }")]
        [InlineData("try { Log(link); } catch { [|Create(link, target, 2)|]; }", "try { Log(link); } catch { SymLink.CreateFile(link, target); }")]
        [InlineData("Task.Run(() => { [|Create(link, target, 2)|]; }).Wait();", "Task.Run(() => { SymLink.CreateFile(link, target); }).Wait();")]
        [InlineData("var task = Task.Run(() => { [|Create(link, target, 2)|]; }); Task.WaitAll(task);", "var task = Task.Run(() => { SymLink.CreateFile(link, target); }); Task.WaitAll(task);")]
        [InlineData("Action make = () => { [|Create(link, target, 2)|]; }; make();", "Action make = () => { SymLink.CreateFile(link, target); }; make();")]
        public Task Other_place_is_rewritten(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);
    }

    public sealed class CallingFramework() : CallFixTests("SLNK2001", nameof(CallFrameworkApi))
    {
        [Theory]
        [MemberData(nameof(QuietMembers), MemberType = typeof(FailureAudienceTests))]
        [MemberData(nameof(Handlers), MemberType = typeof(FailureAudienceTests))]
        public Task Place_where_nothing_may_throw_is_kept(string member) => VerifyMembersNotOfferedAsync(member);

        [Theory]
        [MemberData(nameof(QuietVisualBasicMembers), MemberType = typeof(FailureAudienceTests))]
        public Task Visual_Basic_place_where_nothing_may_throw_is_kept(string member) => VerifyVisualBasicMembersAsync(member, member);
    }

    public sealed class CallingFrameworkForChecked() : CallFixTests("SLNK5001", nameof(CallFrameworkApi))
    {
        [Theory]
        [InlineData("void N() { try { File.WriteAllText(\"a\", \"\"); Make(\"a\", \"b\"); } catch (IOException) { } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) when (e is IOException) { Log(e.Message); } }")]
        public Task Exception_stays_where_a_handler_would_tell_another_from_it(string caller) => VerifyMembersNotOfferedAsync(
            "static void Make(string link, string target)\n{\n    if (![|Create(link, target, 2)|]) throw new Exception(\"Cannot link\");\n}\n" + caller);
    }

    public sealed class Checking() : CallFixTests("SLNK2001", nameof(ThrowWin32Exception))
    {
        [Theory]
        [MemberData(nameof(QuietMembers), MemberType = typeof(FailureAudienceTests))]
        public Task Place_where_nothing_may_throw_is_kept(string member) => VerifyMembersNotOfferedAsync(member);

        [Theory]
        [MemberData(nameof(QuietVisualBasicMembers), MemberType = typeof(FailureAudienceTests))]
        public Task Visual_Basic_place_where_nothing_may_throw_is_kept(string member) => VerifyVisualBasicMembersAsync(member, member);

        [Theory]
        [InlineData("try { [|Create(link, target, 2)|]; } catch { }")]
        [InlineData("try { [|Create(link, target, 2)|]; } catch (Win32Exception) { }")]
        public Task Handler_that_would_hide_the_failure_gets_none(string body) => VerifyBodyNotOfferedAsync(body);

        [Fact]
        public Task Call_in_a_handled_block_is_checked() => VerifyBodyAsync(
            """
            try
            {
                [|Create(link, target, 2)|];
            }
            catch (IOException e)
            {
                Log(e.Message);
            }
            """,
            """
            try
            {
                if (!Create(link, target, 2))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
            }
            catch (IOException e)
            {
                Log(e.Message);
            }
            """);
    }

    public sealed class Replacing() : CallFixTests("SLNK5004", nameof(ReplaceLink))
    {
        [Theory]
        [InlineData("void Dispose() { File.Delete(\"a\"); [|Create(\"a\", \"b\", 2)|]; }")]
        [InlineData("void N(string link) { File.Delete(link); [|Create(link, \"b\", 2)|]; if (!File.Exists(link)) Log(link); }")]
        [InlineData("void N(string link) { Directory.Delete(link, true); [|Create(link, \"b\", 3)|]; }")]
        [InlineData("void N(string link) { if (Directory.Exists(link)) Directory.Delete(link, recursive: true); [|Create(link, \"b\", 3)|]; }")]
        [InlineData("void N(string link, bool all) { Directory.Delete(link, all); [|Create(link, \"b\", 3)|]; }")]
        public Task Deletion_of_content_and_place_where_nothing_may_throw_are_kept(string member) => VerifyMembersNotOfferedAsync(member);

        [Fact]
        public Task Deletion_that_takes_no_content_goes() =>
            VerifyBodyAsync("Directory.Delete(link, false);\n[|Create(link, target, 3)|];", "SymLink.Replace(link, target, SymLinkKind.Directory);");

        [Fact]
        public Task Visual_Basic_deletion_of_content_is_kept() => VerifyVisualBasicBodyNotOfferedAsync("IO.Directory.Delete(link, True)\n[|Create(link, target, 3)|]");
    }

    public sealed class ReplacingMklink() : CallFixTests("SLNK5002", nameof(CodeFixes.Processes.CallSymLinkForMklink))
    {
        [Theory]
        [InlineData("void Dispose() { [|Process.Start(\"cmd\", \"/c mklink a b\")|]; }")]
        [InlineData("void N() { try { } finally { [|Process.Start(\"cmd\", \"/c mklink a b\")|]; } }")]
        [InlineData("void N(string link) { [|Process.Start(\"cmd\", $\"/c mklink \\\"{link}\\\" b\")|].WaitForExit(); if (!File.Exists(link)) Log(link); }")]
        [InlineData("void N() { [|Process.Start(\"cmd\", \"/c mklink a b\")|].WaitForExit(); if (!File.Exists(\"a\")) Log(\"none\"); }")]
        public Task Place_where_nothing_may_throw_is_kept(string member) => VerifyMembersNotOfferedAsync(member);

        [Theory]
        [InlineData("[|Process.Start(\"cmd\", \"/c mklink a b\")|].WaitForExit()\nIf Not File.Exists(\"a\") Then Log(\"none\")")]
        public Task Visual_Basic_place_where_the_author_reports_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);
    }

    /// <summary>The exception that the exit code is turned into.</summary>
    public sealed class ReplacingMklinkByFramework() : CallFixTests("SLNK5002", nameof(CodeFixes.Processes.CallFrameworkApiForMklink))
    {
        [Theory]
        [InlineData("void N() { try { Make(); } catch (IOException) { } }", false)]
        [InlineData("void N() { try { Make(); } catch (Exception e) when (e is IOException) { Log(e.Message); } }", false)]
        [InlineData("void N() { Make(); }", true)]
        public Task Exception_stays_where_a_handler_would_tell_another_from_it(string caller, bool isOffered)
        {
            string source = "void Make()\n{\n    var process = [|Process.Start(\"cmd\", \"/c mklink a b\")|];\n    process.WaitForExit();\n    if (process.ExitCode != 0) throw new Exception(\"mklink failed\");\n}\n" + caller;
            return isOffered ? VerifyMembersAsync(source, "void Make()\n{\n    File.CreateSymbolicLink(\"a\", \"b\");\n}\n" + caller) : VerifyMembersNotOfferedAsync(source);
        }
    }

    public sealed class CallingThrowingTwin() : CallFixTests("SLNK5005", nameof(CallThrowingTwin))
    {
        [Theory]
        [InlineData("void Dispose() { [|SymLink.TryCreateFile(\"a\", \"b\")|]; }")]
        [InlineData("void N(string link) { [|SymLink.TryCreateFile(link, \"b\")|]; if (!File.Exists(link)) Log(link); }")]
        [InlineData("void N(string link) { try { [|SymLink.TryCreateFile(link, \"b\")|]; } catch (IOException) { } }")]
        [InlineData("void N(string link) { try { SymLink.CreateFile(link, \"b\"); } catch (IOException) { [|SymLink.TryDelete(link, out _)|]; throw; } }")]
        public Task Place_where_nothing_may_throw_is_kept(string member) => VerifyMembersNotOfferedAsync(member);
    }

    /// <summary>Whoever reads the error code after the call reads it after the fix.</summary>
    public sealed class ReadingTheError() : CallFixTests("SLNK5001", nameof(CallSymLink))
    {
        [Theory]
        [InlineData("if (![|Create(link, target, 2)|]) Fail();")]
        [InlineData("if (![|Create(link, target, 2)|]) throw Failure();")]
        [InlineData("if (![|Create(link, target, 2)|]) return Code();")]
        [InlineData("[|Create(link, target, 2)|]; Fail();")]
        [InlineData("if (![|Create(link, target, 2)|]) Log(Marshal.GetLastPInvokeErrorMessage());")]
        [InlineData("bool ok = [|Create(link, target, 2)|]; Func<int> code = Marshal.GetLastWin32Error; if (!ok) return code();")]
        [InlineData("if (![|Create(link, target, 2)|]) throw new Win32Exception(\"Cannot link\"); Log(link); Fail();")]
        [InlineData("try { if (![|Create(link, target, 2)|]) throw new IOException(\"Cannot link\"); } catch (IOException) when (Marshal.GetLastWin32Error() == 1314) { }")]
        [InlineData("try { if (![|Create(link, target, 2)|]) throw new IOException(\"Cannot link\"); } catch (Exception) { Log(\"Error \" + Marshal.GetLastWin32Error()); }")]
        [InlineData("if (![|Create(link, target, 2)|]) { Log(link); throw new Win32Exception(\"Cannot link\"); }")]
        public Task Call_whose_error_is_read_where_it_cannot_be_handed_over_is_kept(string body) => VerifyMembersNotOfferedAsync(
            """
            static void Fail() => Log("Error " + Marshal.GetLastWin32Error());
            static Exception Failure() => new Win32Exception();
            static int Code() => Read();
            static int Read() => (int)GetLastError();

            """ + CallFixSource.Method(body));

        [Fact]
        public Task Error_in_the_next_statement_comes_from_the_call() => VerifyBodyAsync(
            """
            [|Create(link, target, 2)|];
            int code = Marshal.GetLastWin32Error();
            if (code != 0) Log("Error " + code);
            """,
            """
            SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int code);
            if (code != 0) Log("Error " + code);
            """);

        [Fact]
        public Task Helper_that_reads_no_error_does_not_matter() => VerifyBodyAsync(
            "if (![|Create(link, target, 2)|]) Log(link);",
            "if (!SymLink.TryCreateFile(link, target)) Log(link);");

        [Theory]
        [InlineData("void N() { if (!Make(\"a\", \"b\")) throw new Win32Exception(); }")]
        [InlineData("int N() => Make(\"a\", \"b\") ? 0 : Marshal.GetLastWin32Error();")]
        public Task Number_for_a_caller_who_reads_the_error_is_kept(string caller) => VerifyMembersNotOfferedAsync(
            "static int MakeNumber(string link, string target) => [|Create(link, target, 2)|] ? 1 : 0;\nstatic bool Make(string link, string target) => MakeNumber(link, target) == 1;\n" + caller.Replace("Make(\"a\", \"b\")", "(MakeNumber(\"a\", \"b\") == 1)", StringComparison.Ordinal));

        [Theory]
        [InlineData("void N() { if (!Make(\"a\", \"b\")) throw new Win32Exception(); }")]
        [InlineData("int N() => Make(\"a\", \"b\") ? 0 : Marshal.GetLastWin32Error();")]
        public Task Result_for_a_caller_who_reads_the_error_is_kept(string caller) => VerifyMembersNotOfferedAsync(
            "static bool Make(string link, string target) => [|Create(link, target, 2)|];\n" + caller);

        [Theory]
        [InlineData("public static bool Make(string link, string target) => [|Create(link, target, 2)|];")]
        [InlineData("internal static bool Make(string link, string target) { bool made = [|Create(link, target, 2)|]; return made; }")]
        [InlineData("internal static bool Make(string link, string target) { if (![|Create(link, target, 2)|]) return false; Log(link); return true; }")]
        public Task Result_for_callers_in_other_files_is_kept(string member)
        {
            string source = CallFixSource.CSharp(member);
            return VerifyWithCallerAsync(source, source);
        }

        [Theory]
        [InlineData("public static int Make(string link, string target) => [|Create(link, target, 2)|] ? 1 : 0;", "Links.Make(\"a\", \"b\") == 1")]
        [InlineData("public static int Make(string link, string target) { if ([|Create(link, target, 2)|]) return 1; return 0; }", "Links.Make(\"a\", \"b\") == 1")]
        [InlineData("public static bool Make(string link, string target, out bool made) { made = [|Create(link, target, 2)|]; return true; }", "Links.Make(\"a\", \"b\", out bool made) && made")]
        [InlineData("public static bool Made;\npublic static bool Make(string link, string target) { Made = [|Create(link, target, 2)|]; return true; }", "Links.Make(\"a\", \"b\") && Links.Made")]
        [InlineData("public static Task<bool> Make(string link, string target) => Task.FromResult([|Create(link, target, 2)|]);", "Links.Make(\"a\", \"b\").Result")]
        public Task Result_in_another_form_for_callers_in_other_files_is_kept(string member, string call)
        {
            string source = CallFixSource.CSharp(member);
            return VerifyWithCallerAsync(source, source, call);
        }

        [Theory]
        [InlineData("public static bool Make(string link, string target) { if (![|Create(link, target, 2)|]) { Console.WriteLine(link); return false; } return true; }", "Create")]
        [InlineData("public static bool Make(string link, string target) => [|CreateUncaptured(link, target, 2)|];", "CreateUncaptured")]
        [InlineData("private static bool Mine(string link, string target) => [|Create(link, target, 2)|];\npublic static bool Make(string link, string target) => true;", "Create")]
        public Task Result_whose_error_no_other_file_can_read_is_not(string member, string import) => VerifyWithCallerAsync(
            CallFixSource.CSharp(member),
            CallFixSource.CSharp(member.Replace($"[|{import}(link, target, 2)|]", "SymLink.TryCreateFile(link, target)", StringComparison.Ordinal)));

        private Task VerifyWithCallerAsync(string source, string fixedSource, string call = "Links.Make(\"a\", \"b\")")
        {
            var test = CSharp(source, fixedSource);
            foreach (SolutionState state in source == fixedSource ? [test.TestState] : new[] { test.TestState, test.FixedState })
            {
                state.Sources.Add(("/0/Caller.cs", $"class Caller {{ int Make() => {call} ? 0 : System.Runtime.InteropServices.Marshal.GetLastWin32Error(); }}"));
            }

            return RunAsync(test, CallFixSource.CSharpDeclarations);
        }

        [Theory]
        [InlineData("Public Shared Function Make(link As String, target As String) As Boolean\n    Return [|Create(link, target, 2)|]\nEnd Function", false)]
        [InlineData("Friend Shared Function Make(link As String, target As String) As Boolean\n    Make = [|Create(link, target, 2)|]\nEnd Function", false)]
        [InlineData("Public Shared Function Make(link As String, target As String) As Boolean\n    Return Mine(link, target)\nEnd Function\n\nPrivate Shared Function Mine(link As String, target As String) As Boolean\n    Return [|Create(link, target, 2)|]\nEnd Function", true)]
        public Task Visual_Basic_result_for_callers_in_other_files_is_kept(string members, bool isRewritten)
        {
            string source = CallFixSource.VisualBasic(members);
            string fixedSource = isRewritten ? source.Replace("[|Create(link, target, 2)|]", "SymLink.TryCreateFile(link, target)", StringComparison.Ordinal) : source;
            var test = VisualBasic(source, fixedSource);
            foreach (SolutionState state in isRewritten ? new[] { test.TestState, test.FixedState } : [test.TestState])
            {
                state.Sources.Add(("/0/Caller.vb", """
                    Class Caller
                        Function Make() As Integer
                            Return If(Links.Make("a", "b"), 0, System.Runtime.InteropServices.Marshal.GetLastWin32Error())
                        End Function
                    End Class
                    """));
            }

            return RunAsync(test, CallFixSource.VisualBasicDeclarations);
        }

        [Theory]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Win32Exception e) { Log(e.Message); } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) when (e is Win32Exception { NativeErrorCode: 1314 }) { Log(e.Message); } }")]
        public Task Exception_for_a_caller_who_asks_for_its_type_stays(string caller) => VerifyMembersAsync(
            "static void Make(string link, string target)\n{\n    if (![|Create(link, target, 2)|]) throw new Win32Exception(Marshal.GetLastWin32Error());\n}\n" + caller,
            "static void Make(string link, string target)\n{\n    if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode)) throw new Win32Exception(nativeErrorCode);\n}\n" + caller);

        [Theory]
        [InlineData("void N() { try { File.WriteAllText(\"a\", \"\"); Make(\"a\", \"b\"); } catch (IOException) { } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (UnauthorizedAccessException) { } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (SymLinkException) { } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) when (e is IOException) { Log(e.Message); } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) when (e.Message == \"Cannot link\") { Log(e.Message); } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) { Log(e is InvalidOperationException ? e.Message : \"\"); } }")]
        public Task Exception_stays_where_a_handler_would_tell_another_from_it(string caller) => VerifyMembersAsync(
            "static void Make(string link, string target)\n{\n    if (![|Create(link, target, 2)|]) throw new Exception(\"Cannot link\");\n}\n" + caller,
            "static void Make(string link, string target)\n{\n    if (!SymLink.TryCreateFile(link, target)) throw new Exception(\"Cannot link\");\n}\n" + caller);

        [Theory]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (FormatException e) { Log(e is { InnerException: null } ? \"\" : e.Message); } }")]
        [InlineData("void N() { try { Make(\"a\", \"b\"); } catch (Exception e) when (e is not OutOfMemoryException) { Log(e.Message); } }")]
        public Task Handler_of_either_or_of_neither_does_not_matter(string caller) => VerifyMembersAsync(
            "static void Make(string link, string target)\n{\n    if (![|Create(link, target, 2)|]) throw new Exception(\"Cannot link\");\n}\n" + caller,
            "static void Make(string link, string target)\n{\n    SymLink.CreateFile(link, target);\n}\n" + caller);

        [Theory]
        [InlineData("InvalidOperationException(\"Cannot link\")")]
        [InlineData("UnauthorizedAccessException($\"Run this as administrator to link {link}\")")]
        public Task Exception_of_another_kind_stays_for_callers_in_other_files(string exception) => VerifyMembersAsync(
            $"public static void Make(string link, string target)\n{{\n    if (![|Create(link, target, 2)|]) throw new {exception};\n}}",
            $"public static void Make(string link, string target)\n{{\n    if (!SymLink.TryCreateFile(link, target)) throw new {exception};\n}}");

        [Fact]
        public Task Visual_Basic_exception_of_another_kind_stays_for_callers_in_other_files() => VerifyVisualBasicMembersAsync(
            "Public Sub Make(link As String, target As String)\n    If Not [|Create(link, target, 2)|] Then Throw New InvalidOperationException(\"Cannot link\")\nEnd Sub",
            "Public Sub Make(link As String, target As String)\n    If Not SymLink.TryCreateFile(link, target) Then Throw New InvalidOperationException(\"Cannot link\")\nEnd Sub");

        [Fact]
        public Task Exception_whose_type_the_file_asks_for_stays() => VerifyMembersAsync(
            "static void Make(string link, string target)\n{\n    if (![|Create(link, target, 2)|]) throw new Win32Exception(Marshal.GetLastWin32Error());\n}\nType Expected => typeof(Win32Exception);",
            "static void Make(string link, string target)\n{\n    if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode)) throw new Win32Exception(nativeErrorCode);\n}\nType Expected => typeof(Win32Exception);");

        [Fact]
        public Task Visual_Basic_exception_stays_where_a_handler_would_take_another()
        {
            const string Caller = "\n\nSub N()\n    Try\n        Make(\"a\", \"b\")\n    Catch failure As IOException\n    End Try\nEnd Sub";
            return VerifyVisualBasicMembersAsync(
                "Sub Make(link As String, target As String)\n    If Not [|Create(link, target, 2)|] Then Throw New Exception(\"Cannot link\")\nEnd Sub" + Caller,
                "Sub Make(link As String, target As String)\n    If Not SymLink.TryCreateFile(link, target) Then Throw New Exception(\"Cannot link\")\nEnd Sub" + Caller);
        }

        [Theory]
        [InlineData("sealed class LinkException : Win32Exception;\nvoid N()\n{\n    if (![|Create(\"a\", \"b\", 2)|]) throw new LinkException();\n}")]
        [InlineData("sealed class LinkException : Exception\n{\n    public LinkException() : base(\"Error \" + Marshal.GetLastWin32Error()) { }\n}\nvoid N()\n{\n    if (![|Create(\"a\", \"b\", 2)|]) throw new LinkException();\n}")]
        [InlineData("static int LastCode => Marshal.GetLastWin32Error();\nint N() => [|Create(\"a\", \"b\", 2)|] ? 0 : LastCode;")]
        [InlineData("static int LastCode { get { return Marshal.GetLastWin32Error(); } }\nint N() => [|Create(\"a\", \"b\", 2)|] ? 0 : LastCode;")]
        [InlineData("bool Linked => [|Create(\"a\", \"b\", 2)|];\nvoid N() { if (!Linked) throw new Win32Exception(); }")]
        [InlineData("bool Linked { get { return [|Create(\"a\", \"b\", 2)|]; } }\nvoid N() { if (!this.Linked) throw new Win32Exception(); }")]
        public Task Call_whose_error_an_exception_or_a_property_reads_is_kept(string members) => VerifyMembersNotOfferedAsync(members);

        [Fact]
        public Task Exception_of_the_author_that_is_given_the_code_is_given_that_of_the_call() => VerifyMembersAsync(
            "sealed class LinkException(int code) : Win32Exception(code);\nvoid N()\n{\n    if (![|Create(\"a\", \"b\", 2)|]) throw new LinkException(Marshal.GetLastWin32Error());\n}",
            "sealed class LinkException(int code) : Win32Exception(code);\nvoid N()\n{\n    if (!SymLink.TryCreate(\"a\", \"b\", SymLinkKind.File, out _, out int nativeErrorCode)) throw new LinkException(nativeErrorCode);\n}");

        [Theory]
        [InlineData("ReadOnly Property LastCode As Integer\n    Get\n        Return Err.LastDllError\n    End Get\nEnd Property\n\nFunction N() As Integer\n    Return If([|Create(\"a\", \"b\", 2)|], 0, LastCode)\nEnd Function")]
        [InlineData("ReadOnly Property Linked As Boolean\n    Get\n        Return [|Create(\"a\", \"b\", 2)|]\n    End Get\nEnd Property\n\nSub N()\n    If Not Linked Then Throw New Win32Exception()\nEnd Sub")]
        public Task Visual_Basic_call_whose_error_a_property_reads_is_kept(string members) => VerifyVisualBasicMembersAsync(members, members);

        [Fact]
        public Task Exception_of_the_author_stays() => VerifyMembersAsync(
            "sealed class LinkFailed : Exception;\nvoid N()\n{\n    if (![|Create(\"a\", \"b\", 2)|]) throw new LinkFailed();\n}",
            "sealed class LinkFailed : Exception;\nvoid N()\n{\n    if (!SymLink.TryCreateFile(\"a\", \"b\")) throw new LinkFailed();\n}");

        [Fact]
        public Task Handler_that_looks_at_the_exception_keeps_its_type() => VerifyBodyAsync(
            """
            try
            {
                if (![|Create(link, target, 2)|]) throw new InvalidOperationException("Cannot link");
            }
            catch (Exception e)
            {
                if (e is InvalidOperationException) Log(e.Message);
            }
            """,
            """
            try
            {
                if (!SymLink.TryCreateFile(link, target)) throw new InvalidOperationException("Cannot link");
            }
            catch (Exception e)
            {
                if (e is InvalidOperationException) Log(e.Message);
            }
            """);

        [Theory]
        [InlineData("[|Create(link, target, 2)|]\nIf Err.LastDllError <> 0 Then Log(link)")]
        [InlineData("If Not [|Create(link, target, 2)|] Then Log(\"Error \" & Err.LastDllError)")]
        [InlineData("[|Create(link, target, 2)|]\nDim code = GetLastError()")]
        public Task Visual_Basic_call_whose_error_is_read_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);
    }
}
