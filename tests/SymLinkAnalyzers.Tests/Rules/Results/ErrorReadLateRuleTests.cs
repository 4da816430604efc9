using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class ErrorReadLateRuleTests() : CallRuleTests("SLNK2003")
{
    [Fact]
    public Task Message_names_the_first_of_several() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) { Console.Beep(); File.Exists(link); throw new Win32Exception([|Marshal.GetLastWin32Error()|]); }",
        "The error of CreateSymbolicLinkW is read after 'Beep', which may have overwritten it: the reported reason can be wrong or missing");

    [Fact]
    public Task Message_names_what_comes_between() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) { Console.WriteLine(\"failed\"); throw new Win32Exception([|Marshal.GetLastWin32Error()|]); }",
        "The error of CreateSymbolicLinkW is read after 'WriteLine', which may have overwritten it: the reported reason can be wrong or missing");

    [Theory]
    [InlineData("Console.WriteLine(\"failed\");")]
    [InlineData("Console.Error.WriteLine(\"failed\");")]
    [InlineData("if (File.Exists(link)) throw new IOException(\"exists\");")]
    [InlineData("Directory.CreateDirectory(link);")]
    [InlineData("bool there = new FileInfo(link).Exists;")]
    [InlineData("var name = new FileInfo(link).FullName;")]
    [InlineData("var full = Path.GetFullPath(link);")]
    [InlineData("CloseHandle(handle);")]
    [InlineData("using var log = new StreamWriter(link);")]
    [InlineData("Log(\"failed\"); File.Delete(link);")]
    public Task Call_of_the_system_before_the_read_is_reported(string between) => CSharpAsync($$"""
        if (!Create(link, target, flags))
        {
            {{between}}
            throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """);

    [Theory]
    [InlineData("Marshal.GetLastPInvokeError()")]
    [InlineData("Marshal.GetHRForLastWin32Error()")]
    [InlineData("new Win32Exception()")]
    [InlineData("new Win32Exception(\"failed\")")]
    [InlineData("new Win32Exception(\"failed\", new IOException())")]
    public Task Every_way_to_read_is_reported(string read) => CSharpAsync($$"""
        bool ok = Create(link, target, flags);
        Console.WriteLine(ok);
        object error = [|{{read}}|];
        """);

    [Fact]
    public Task Call_on_one_path_is_enough() => CSharpAsync("""
        if (!Create(link, target, flags))
        {
            if (directory)
                Directory.Delete(link);
            int error = [|Marshal.GetLastWin32Error()|];
        }
        """);

    [Fact]
    public Task Await_before_the_read_is_reported() => CSharpMembersAsync("""
        async Task M(string link, string target)
        {
            if (!Create(link, target, 2))
            {
                await Task.Delay(1);
                throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
            }
        }
        """);

    [Fact]
    public Task Second_read_after_a_message_is_reported() => CSharpAsync("""
        if (!Create(link, target, flags))
        {
            Console.WriteLine(Marshal.GetLastWin32Error());
            throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """);

    [Fact]
    public Task Read_in_a_lambda_is_reported() => CSharpAsync("""
        Action create = () =>
        {
            if (!Create(link, target, flags))
            {
                Console.WriteLine();
                throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
            }
        };
        """);

    [Fact]
    public Task Read_that_two_calls_reach_is_reported_once() => CSharpAsync("""
        bool ok = directory ? Create(link, target, 3) : Create(link, target, 2);
        if (!ok)
        {
            Console.WriteLine();
            throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """);

    [Fact]
    public Task Read_of_a_numeric_result_is_reported() => CSharpAsync("""
        if (CreateByte(link, target, flags) == 0)
        {
            Console.WriteLine();
            throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("var text = \"failed: \" + link + Environment.NewLine;")]
    [InlineData("var text = $\"failed: {link} {target}\";")]
    [InlineData("var text = string.Format(\"{0}\", link);")]
    [InlineData("var text = Path.Combine(link, Path.GetFileName(target));")]
    [InlineData("var text = new StringBuilder().Append(link).AppendLine().ToString();")]
    [InlineData("var name = Path.ChangeExtension(link, Path.GetExtension(target)) + Path.DirectorySeparatorChar;")]
    [InlineData("var inner = new InvalidOperationException(nameof(link));")]
    [InlineData("number = number * 2 + Math.Max(number, 1);")]
    [InlineData("GetTickCount();")]
    [InlineData("Log(\"failed\");")]
    [InlineData("var text = new StringWriter(); text.WriteLine(link);")]
    [InlineData("var text = new StreamWriter(new MemoryStream()); text.WriteLine(link);")]
    [InlineData("Debug.WriteLine(link);")]
    [InlineData("var list = new List<string>(); list.Add(link);")]
    [InlineData("if (directory) Log(\"failed\"); else throw new ArgumentException(link);")]
    public Task Harmless_code_before_the_read_is_silent(string between) => CSharpAsync($$"""
        if (!Create(link, target, flags))
        {
            {{between}}
            throw new Win32Exception(Marshal.GetLastWin32Error(), $"cannot link {link}");
        }
        """);

    [Fact]
    public Task Read_straight_after_the_call_is_silent() => CSharpAsync("""
        bool ok = Create(link, target, flags);
        int error = Marshal.GetLastWin32Error();
        Console.WriteLine(ok);
        if (!ok)
            throw new Win32Exception(error);
        """);

    [Fact]
    public Task Message_on_the_success_path_is_silent() => CSharpAsync("""
        if (Create(link, target, flags))
        {
            Console.WriteLine("created");
            return true;
        }
        throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Fact]
    public Task Success_path_that_joins_before_the_read_is_silent() => CSharpAsync("""
        bool ok = Create(link, target, flags);
        if (ok)
            Console.WriteLine("created");
        int error = Marshal.GetLastWin32Error();
        """);

    [Fact]
    public Task Retry_in_a_loop_is_silent() => CSharpAsync("""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            if (Create(link, target, flags))
                return true;
            int error = Marshal.GetLastWin32Error();
            if (error != 32)
                throw new Win32Exception(error);
            File.Delete(link);
            Thread.Sleep(100);
        }
        """);

    [Fact]
    public Task Error_of_another_import_is_silent() => CSharpAsync("""
        if (!Create(link, target, flags))
            return false;
        File.Delete(link);
        if (!CloseHandle(handle))
            throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Fact]
    public Task Error_of_another_link_is_silent() => CSharpAsync("""
        Create(link, target, flags);
        File.Delete(link);
        CreateUncaptured(link, target, flags);
        throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Theory]
    [InlineData("if (!retry()) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("retry(); throw new Win32Exception([|Marshal.GetLastWin32Error()|]);")]
    public Task Dynamic_call_counts_where_its_result_is_used(string read) => CSharpAsync($"""
        dynamic retry = number;
        Create(link, target, flags);
        File.Delete(link);
        {read}
        """);

    [Fact]
    public Task Error_of_a_wrapper_is_silent() => CSharpAsync("""
        Create(link, target, flags);
        File.Delete(link);
        if (!Wrapper())
            throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Theory]
    [InlineData("""[LibraryImport("kernel32.dll", SetLastError = true)] [return: MarshalAs(UnmanagedType.Bool)] internal static partial bool Beep(uint frequency, uint duration);""", true)]
    [InlineData("""[LibraryImport("kernel32.dll")] [return: MarshalAs(UnmanagedType.Bool)] internal static partial bool Beep(uint frequency, uint duration);""", false)]
    [InlineData("""[LibraryImport("kernel32.dll", SetLastError = false)] internal static partial int Beep(uint frequency, uint duration);""", false)]
    public Task LibraryImport_of_another_function_counts_where_it_sets_the_error(string import, bool isReported)
    {
        string read = isReported ? "[|Marshal.GetLastWin32Error()|]" : "Marshal.GetLastWin32Error()";
        return CSharpMembersAsync(
            $$"""
                {{import}}
                static void M(string link, string target)
                {
                    if (!Create(link, target, 2))
                    {
                        Beep(800, 200);
                        throw new Win32Exception({{read}});
                    }
                }
            """,
            useGenerator: true);
    }

    [Fact]
    public Task Error_of_a_delegate_is_silent() => CSharpAsync("""
        Func<bool> retry = Wrapper;
        Create(link, target, flags);
        File.Delete(link);
        if (!retry())
            throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Fact]
    public Task Error_of_the_second_attempt_is_silent() => CSharpAsync("""
        if (!Create(link, target, 2) && !Create(link, target, 0))
            throw new Win32Exception(Marshal.GetLastWin32Error());
        """);

    [Theory]
    [InlineData("Console.WriteLine(\"failed\")")]
    [InlineData("MsgBox(\"failed\")")]
    [InlineData("File.Delete(link)")]
    public Task Call_of_the_system_before_the_read_is_reported_in_Visual_Basic(string between) => VisualBasicAsync($"""
        If Not Create(link, target, flags) Then
            {between}
            Throw New Win32Exception([|Marshal.GetLastWin32Error()|])
        End If
        """);

    [Fact]
    public Task LastDllError_after_a_declared_function_is_reported_in_Visual_Basic() => VisualBasicAsync("""
        If CreateDeclared(link, target, flags) = 0 Then
            Console.WriteLine("failed")
            Throw New Win32Exception([|Err.LastDllError|])
        End If
        """);

    [Fact]
    public Task Harmless_code_before_the_read_is_silent_in_Visual_Basic() => VisualBasicAsync("""
        If Not Create(link, target, flags) Then
            Dim text = "failed: " & link & vbCrLf
            Throw New Win32Exception(Marshal.GetLastWin32Error(), text)
        End If
        """);

    [Theory]
    [InlineData("bool ok; try { ok = Create(link, target, flags); } finally { File.Delete(target); } if (!ok) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("bool ok; try { try { ok = Create(link, target, flags); } finally { number++; } } finally { File.Delete(target); } if (!ok) throw [|new Win32Exception()|];")]
    [InlineData("try { if (Create(link, target, flags)) return true; } finally { Console.WriteLine(); } throw [|new Win32Exception()|];")]
    [InlineData("bool ok; using (var log = new StreamWriter(link)) { ok = Create(link, target, flags); File.Delete(target); } if (!ok) throw [|new Win32Exception()|];")]
    public Task Finally_on_the_way_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool ok; try { ok = Create(link, target, flags); } finally { number++; } if (!ok) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("bool ok; int error; try { ok = Create(link, target, flags); error = Marshal.GetLastWin32Error(); } finally { File.Delete(target); } if (!ok) throw new Win32Exception(error);")]
    [InlineData("try { if (directory) return Create(link, target, flags); } finally { File.Delete(target); } throw new Win32Exception();")]
    [InlineData("try { if (!Create(link, target, flags)) return false; } finally { File.Delete(target); } throw new Win32Exception();")]
    public Task Finally_elsewhere_or_harmless_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool ok = await Task.Run(() => Create(link, target, 2)); if (!ok) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("if (!await Task.Run(() => Create(link, target, 2)).ConfigureAwait(false)) throw [|new Win32Exception()|];")]
    [InlineData("if (!Task.Run(() => Create(link, target, 2)).Result) throw [|new Win32Exception()|];")]
    [InlineData("if (!Task.Factory.StartNew(() => { return Create(link, target, 2); }).GetAwaiter().GetResult()) throw [|new Win32Exception()|];")]
    public Task Read_on_another_thread_than_the_call_is_reported(string body) => CSharpMembersAsync($$"""
        async Task M(string link, string target)
        {
            {{body}}
        }
        """);

    [Theory]
    [InlineData("if (!await Task.Run(() => Create(link, target, 2))) throw new IOException();")]
    [InlineData("await Task.Run(() => { if (!Create(link, target, 2)) throw new Win32Exception(); });")]
    [InlineData("if (await Task.Run(() => Create(link, target, 2))) { int error = Marshal.GetLastWin32Error(); }")]
    [InlineData("int error = await Task.Run(() => Create(link, target, 2) ? 0 : Marshal.GetLastWin32Error());")]
    public Task Task_that_reads_by_itself_or_whose_error_nobody_reads_is_silent(string body) => CSharpMembersAsync($$"""
        async Task M(string link, string target)
        {
            {{body}}
        }
        """);

    [Theory]
    [InlineData("bool created = Create(link, target, flags); if (created && !Directory.Exists(link)) created = false; if (created == false) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);")]
    [InlineData("bool created = Create(link, target, flags); if (created) { if (!File.Exists(link)) { created = false; } } if (!created) throw [|new Win32Exception()|];")]
    [InlineData("bool failed = !Create(link, target, flags); if (!failed && !File.Exists(link)) failed = true; if (failed) throw [|new Win32Exception()|];")]
    [InlineData("int created = CreateByte(link, target, flags); if (created != 0 && !File.Exists(link)) created = 0; if (created == 0) throw [|new Win32Exception()|];")]
    public Task Result_that_another_test_overrules_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool created = Create(link, target, flags); if (created && directory) created = false; if (!created) throw new Win32Exception();")]
    [InlineData("bool created = Create(link, target, flags); if (!created) throw new Win32Exception(); File.Delete(target); created = true; if (!created) throw new Win32Exception();")]
    public Task Result_that_is_overruled_without_a_call_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Dim ok As Boolean\nTry\nok = Create(link, target, flags)\nFinally\nFile.Delete(target)\nEnd Try\nIf Not ok Then Throw New Win32Exception([|Marshal.GetLastWin32Error()|])")]
    [InlineData("Dim created = Create(link, target, flags)\nIf created AndAlso Not Directory.Exists(link) Then created = False\nIf created = False Then Throw New Win32Exception([|Marshal.GetLastWin32Error()|])")]
    [InlineData("If Not System.Threading.Tasks.Task.Run(Function() Create(link, target, flags)).Result Then Throw [|New Win32Exception()|]")]
    [InlineData("If Not Create(link, target, flags) Then\nConsole.WriteLine()\nThrow [|New Win32Exception(\"failed\")|]\nEnd If")]
    public Task Late_read_is_reported_in_Visual_Basic_too(string body) => VisualBasicAsync(body);
}
