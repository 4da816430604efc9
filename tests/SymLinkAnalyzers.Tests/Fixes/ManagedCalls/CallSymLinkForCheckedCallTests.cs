using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewrite to <c>SymLinks.SymLink</c> where the result of the call is used, or its failure throws.</summary>
public sealed class CallSymLinkForCheckedCallTests() : CallFixTests("SLNK5001", nameof(CallSymLink))
{
    [Theory]
    [InlineData("int known = 3; if (![|Create(link, target, known)|]) throw new Win32Exception();", "SymLink.CreateDirectory(link, target);")]
    [InlineData("const byte Known = 1; return [|Create(link, target, Known | 2)|];", "return SymLink.TryCreateDirectory(link, target);")]
    [InlineData("int known = 2; return [|Create(link, target, known)|] || [|Create(target, link, known)|];", "return SymLink.TryCreateFile(link, target) || SymLink.TryCreateFile(target, link);")]
    [InlineData("int known = 2; Log($\"{known}\"); return [|Create(link, target, known)|];", "int known = 2; Log($\"{known}\"); return SymLink.TryCreateFile(link, target);")]
    [InlineData("int known = 2, other = 1; Log($\"{other}\"); return [|Create(link, target, known)|];", "int known = 2, other = 1; Log($\"{other}\"); return SymLink.TryCreateFile(link, target);")]
    public Task Local_with_the_flags_goes_with_its_last_mention(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Comment_at_the_local_with_the_flags_stays() => VerifyBodyAsync(
        """
        int known = 3; // a directory
        if (![|Create(link, target, known)|]) throw new Win32Exception();
        """,
        """
        // a directory
        SymLink.CreateDirectory(link, target);
        """);

    [Fact]
    public Task Local_with_the_flags_goes_in_Visual_Basic() => VerifyVisualBasicBodyAsync(
        "Dim known As Integer = 3\nReturn [|Create(link, target, known)|]",
        "Return SymLink.TryCreateDirectory(link, target)");

    [Fact]
    public Task Member_of_that_name_leaves_the_name_free() => VerifyBodyAsync(
        "var failure = new Win32Exception(); if (![|Create(link, target, 2)|]) return failure.NativeErrorCode == 5 ? null : Marshal.GetLastWin32Error();",
        "var failure = new Win32Exception(); if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode)) return failure.NativeErrorCode == 5 ? null : nativeErrorCode;");

    [Theory]
    [InlineData("Create(link, target, 2)", "SymLink.CreateFile(link, target)")]
    [InlineData("Create(link, target, 3)", "SymLink.CreateDirectory(link, target)")]
    [InlineData("Create(link, target, DirectoryFlag | 2)", "SymLink.CreateDirectory(link, target)")]
    [InlineData("CreateSymbolicLink(link, target, LinkFlags.Directory)", "SymLink.CreateDirectory(link, target)")]
    [InlineData("CreateByDefault(link, target)", "SymLink.CreateFile(link, target)")]
    [InlineData("CreateByBoolean(link, target, true)", "SymLink.CreateDirectory(link, target)")]
    [InlineData("NativeMethods.Create(link, target, 2)", "SymLink.CreateFile(link, target)")]
    public Task Constant_flags_choose_the_method(string call, string fixedCall) => VerifyBodyAsync($"[|{call}|];", fixedCall + ";");

    [Theory]
    [InlineData("Create(link, target, flags)", "SymLink.Create(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Create(link, target, flags | 2)", "SymLink.Create(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Create(link, target, Compute())", "SymLink.Create(link, target, (Compute() & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Create(link, target, directory ? 3 : 2)", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("Create(link, target, directory ? 2 : 3)", "SymLink.Create(link, target, directory ? SymLinkKind.File : SymLinkKind.Directory)")]
    [InlineData("Create(link, target, (directory ? 1 : 0) | 2)", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("CreateSymbolicLink(link, target, LinkFlags.AllowUnprivilegedCreate | (directory ? LinkFlags.Directory : LinkFlags.File))", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("CreateSymbolicLink(link, target, kind)", "SymLink.Create(link, target, (kind & LinkFlags.Directory) != 0 ? SymLinkKind.Directory : SymLinkKind.File)")]
    [InlineData("CreateByBoolean(link, target, directory)", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File)")]
    public Task Unknown_flags_are_tested(string call, string fixedCall) => VerifyBodyAsync($"[|{call}|];", fixedCall + ";");

    [Theory]
    [InlineData("if (![|Create(link, target, 2)|]) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("if (![|Create(link, target, 2)|]) throw new Win32Exception();")]
    [InlineData("if (![|Create(link, target, 2)|]) { throw new IOException(\"Cannot link \" + link); }")]
    [InlineData("if (!([|Create(link, target, 2)|])) throw new Win32Exception();")]
    [InlineData("if ([|Create(link, target, 2)|] == false) throw new Win32Exception();")]
    [InlineData("if (false == [|Create(link, target, 2)|]) throw new Win32Exception();")]
    [InlineData("if ([|Create(link, target, 2)|] != true) throw new Win32Exception();")]
    [InlineData("if ([|Create(link, target, 2)|] is false) throw new Win32Exception();")]
    [InlineData("if ([|CreateByte(link, target, 2)|] == 0) throw new Win32Exception();")]
    [InlineData("if (0 == [|CreateByte(link, target, 2)|]) throw new Win32Exception();")]
    [InlineData("if (!([|CreateByte(link, target, 2)|] != 0)) throw new Win32Exception();")]
    [InlineData("if (![|CreateStruct(link, target, 2)|]) throw new Win32Exception();")]
    [InlineData("if (![|CreateUncaptured(link, target, 2)|]) throw new Win32Exception((int)GetLastError());")]
    public Task If_that_throws_on_a_failure_goes_with_the_test(string statement) => VerifyBodyAsync(statement, "SymLink.CreateFile(link, target);");

    [Fact]
    public Task Comments_of_the_if_stay() => VerifyBodyAsync(
        """
        // Before.
        if (![|Create(link, target, 2)|]) // Needs a privilege.
        {
            // Tell why.
            throw new Win32Exception();
        } // After.
        """,
        """
        // Before.
        // Needs a privilege.
        // Tell why.
        SymLink.CreateFile(link, target); // After.
        """);

    [Theory]
    [InlineData("if (![|Create(link, target, 2)|] /* why */) throw new Win32Exception();")]
    [InlineData("if (/* why */ ![|Create(link, target, 2)|]) throw new Win32Exception();")]
    [InlineData("if (!/* why */[|Create(link, target, 2)|]) throw new Win32Exception();")]
    public Task Comment_at_the_call_stays(string statement) => VerifyBodyAsync(statement, "/* why */\nSymLink.CreateFile(link, target);");

    [Fact]
    public Task Comments_among_the_arguments_stay() => VerifyBodyAsync(
        """
        [|Create(
            link, // The new one.
            target, // The old one.
            2)|];
        """,
        """
        SymLink.CreateFile(
            link, // The new one.
            target // The old one.
            );
        """);

    [Fact]
    public Task If_with_a_directive_is_kept() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 2)|])
        {
        #if VERBOSE
            Log("Failed");
        #endif
            throw new IOException("Cannot link");
        }
        """,
        """
        if (!SymLink.TryCreateFile(link, target))
        {
        #if VERBOSE
            Log("Failed");
        #endif
            throw new IOException("Cannot link");
        }
        """);

    [Fact]
    public Task If_that_does_more_than_throw_stays() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 2)|])
        {
            Log(link);
            throw new IOException("Cannot link");
        }
        """,
        """
        if (!SymLink.TryCreateFile(link, target))
        {
            Log(link);
            throw new IOException("Cannot link");
        }
        """);

    [Fact]
    public Task If_with_an_else_stays() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 2)|]) throw new IOException("Cannot link");
        else Log(link);
        """,
        """
        if (!SymLink.TryCreateFile(link, target)) throw new IOException("Cannot link");
        else Log(link);
        """);

    [Fact]
    public Task If_that_is_the_else_of_another_stays() => VerifyBodyAsync(
        """
        if (directory) Log(link);
        else if (![|Create(link, target, 2)|]) throw new IOException("Cannot link");
        """,
        """
        if (directory) Log(link);
        else if (!SymLink.TryCreateFile(link, target)) throw new IOException("Cannot link");
        """);

    [Fact]
    public Task If_whose_exception_is_caught_by_its_type_stays() => VerifyBodyAsync(
        """
        try
        {
            if (![|Create(link, target, 2)|]) throw new InvalidOperationException("Cannot link");
        }
        catch (InvalidOperationException)
        {
            Log(link);
        }
        """,
        """
        try
        {
            if (!SymLink.TryCreateFile(link, target)) throw new InvalidOperationException("Cannot link");
        }
        catch (InvalidOperationException)
        {
            Log(link);
        }
        """);

    [Fact]
    public Task If_whose_exception_is_caught_whatever_it_is_goes() => VerifyBodyAsync(
        """
        try
        {
            if (![|Create(link, target, 2)|]) throw new InvalidOperationException("Cannot link");
        }
        catch (Exception)
        {
            Log(link);
        }
        """,
        """
        try
        {
            SymLink.CreateFile(link, target);
        }
        catch (Exception)
        {
            Log(link);
        }
        """);

    [Theory]
    [InlineData("bool ok = [|Create(link, target, 2)|]; return ok;", "bool ok = SymLink.TryCreateFile(link, target); return ok;")]
    [InlineData("var ok = [|Create(link, target, 3)|]; Log(ok.ToString());", "var ok = SymLink.TryCreateDirectory(link, target); Log(ok.ToString());")]
    [InlineData("bool ok = [|CreateByte(link, target, 2)|] != 0; return ok;", "bool ok = SymLink.TryCreateFile(link, target); return ok;")]
    [InlineData("return [|Create(link, target, 2)|];", "return SymLink.TryCreateFile(link, target);")]
    [InlineData("return ![|Create(link, target, 2)|];", "return !SymLink.TryCreateFile(link, target);")]
    [InlineData("return [|CreateByte(link, target, 2)|] == 0;", "return !SymLink.TryCreateFile(link, target);")]
    [InlineData("return [|CreateByte(link, target, 2)|] > 0;", "return SymLink.TryCreateFile(link, target);")]
    [InlineData("if ([|Create(link, target, 2)|]) Log(link);", "if (SymLink.TryCreateFile(link, target)) Log(link);")]
    [InlineData("while (![|Create(link, target, 2)|]) Log(link);", "while (!SymLink.TryCreateFile(link, target)) Log(link);")]
    [InlineData("return [|Create(link, target, 2)|] ? link : target;", "return SymLink.TryCreateFile(link, target) ? link : target;")]
    [InlineData("Log([|Create(link, target, 2)|].ToString());", "Log(SymLink.TryCreateFile(link, target).ToString());")]
    [InlineData("bool ok = directory && [|Create(link, target, 3)|]; return ok;", "bool ok = directory && SymLink.TryCreateDirectory(link, target); return ok;")]
    [InlineData("return [|Create(link, target, 2)|] || File.Exists(link);", "return SymLink.TryCreateFile(link, target) || File.Exists(link);")]
    [InlineData("return (link, [|Create(link, target, 2)|]);", "return (link, SymLink.TryCreateFile(link, target));")]
    [InlineData("return [|Create(link, target, flags)|];", "return SymLink.TryCreate(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File, out _);")]
    public Task Used_result_is_that_of_the_method_that_answers(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Chain_of_calls_is_kept() => VerifyBodyAsync(
        "return [|Create(link, target, 2)|] || [|Create(link, target, 0)|];",
        "return SymLink.TryCreateFile(link, target) || SymLink.TryCreateFile(link, target);");

    [Theory]
    [InlineData("bool N(string link, string target) => [|Create(link, target, 2)|];", "bool N(string link, string target) => SymLink.TryCreateFile(link, target);")]
    [InlineData("void N(string link, string target) => [|Create(link, target, 2)|];", "void N(string link, string target) => SymLink.CreateFile(link, target);")]
    [InlineData("Func<string, string, bool> _create = (link, target) => [|Create(link, target, 2)|];", "Func<string, string, bool> _create = (link, target) => SymLink.TryCreateFile(link, target);")]
    [InlineData("Action<string, string> _create = (link, target) => [|Create(link, target, 2)|];", "Action<string, string> _create = (link, target) => SymLink.CreateFile(link, target);")]
    [InlineData("async Task<bool> N(string link, string target) => await Task.Run(() => [|Create(link, target, 2)|]);", "async Task<bool> N(string link, string target) => await Task.Run(() => SymLink.TryCreateFile(link, target));")]
    [InlineData("bool Ok => [|Create(\"a\", \"b\", 2)|];", "bool Ok => SymLink.TryCreateFile(\"a\", \"b\");")]
    [InlineData("readonly bool _ok = [|Create(\"a\", \"b\", 2)|];", "readonly bool _ok = SymLink.TryCreateFile(\"a\", \"b\");")]
    public Task Bodies_without_statements_are_rewritten(string member, string fixedMember) => VerifyMembersAsync(member, fixedMember);

    [Fact]
    public Task Await_among_the_arguments_stays_where_it_is() => VerifyMembersAsync(
        """
        async Task N(Task<string> link, Task<string> target)
        {
            if (![|Create(await link, await target, 2)|]) throw new Win32Exception();
        }
        """,
        """
        async Task N(Task<string> link, Task<string> target)
        {
            SymLink.CreateFile(await link, await target);
        }
        """);

    [Fact]
    public Task Using_round_the_call_stays() => VerifyBodyAsync(
        """
        using (File.OpenRead(target))
            [|Create(link, target, 2)|];
        """,
        """
        using (File.OpenRead(target))
            SymLink.CreateFile(link, target);
        """);

    [Theory]
    [InlineData("[|Create(target: target, link: link, flags: 2)|];", "SymLink.CreateFile(pathToTarget: target, path: link);")]
    [InlineData("[|Create(flags: 3, target: target, link: link)|];", "SymLink.CreateDirectory(pathToTarget: target, path: link);")]
    [InlineData("[|Create(flags: flags, target: target, link: link)|];", "SymLink.Create(kind: (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File, pathToTarget: target, path: link);")]
    [InlineData("[|Create(link, target, flags: 2)|];", "SymLink.CreateFile(link, target);")]
    [InlineData("return [|Create(target: target, link: link, flags: flags)|];", "return SymLink.TryCreate(pathToTarget: target, path: link, kind: (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File, error: out _);")]
    public Task Named_arguments_keep_their_order(string body, string fixedBody) => VerifyBodyAsync(body, fixedBody);

    [Fact]
    public Task Error_read_afterwards_comes_from_the_call() => VerifyBodyAsync(
        """
        bool ok = [|Create(link, target, 2)|];
        if (!ok)
        {
            Log("Error " + Marshal.GetLastWin32Error());
        }
        """,
        """
        bool ok = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode);
        if (!ok)
        {
            Log("Error " + nativeErrorCode);
        }
        """);

    [Fact]
    public Task Error_of_an_exception_comes_from_the_call() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 3)|])
        {
            Log(link);
            throw new Win32Exception();
        }
        """,
        """
        if (!SymLink.TryCreate(link, target, SymLinkKind.Directory, out _, out int nativeErrorCode))
        {
            Log(link);
            throw new Win32Exception(nativeErrorCode);
        }
        """);

    [Fact]
    public Task Error_after_a_call_with_default_flags_comes_from_the_call() => VerifyBodyAsync(
        """
        bool ok = [|CreateByDefault(link, target)|];
        if (!ok) return Marshal.GetLastWin32Error();
        """,
        """
        bool ok = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode);
        if (!ok) return nativeErrorCode;
        """);

    [Fact]
    public Task Error_after_a_call_with_named_arguments_comes_from_the_call() => VerifyBodyAsync(
        """
        bool ok = [|Create(target: target, link: link, flags: 2)|];
        if (!ok) return Marshal.GetLastWin32Error();
        """,
        """
        bool ok = SymLink.TryCreate(pathToTarget: target, path: link, kind: SymLinkKind.File, error: out _, nativeErrorCode: out int nativeErrorCode);
        if (!ok) return nativeErrorCode;
        """);

    [Fact]
    public Task Error_of_a_number_comes_from_the_call() => VerifyBodyAsync(
        """
        if ([|CreateByte(link, target, 2)|] == 0)
        {
            return Marshal.GetLastWin32Error();
        }
        """,
        """
        if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode))
        {
            return nativeErrorCode;
        }
        """);

    [Fact]
    public Task Errors_of_two_calls_have_locals_of_their_own() => VerifyBodyAsync(
        """
        bool first = [|Create(link, target, 2)|];
        if (!first) Log("Error " + Marshal.GetLastWin32Error());
        bool second = [|Create(link, target, 2)|];
        if (!second) Log("Error " + Marshal.GetLastWin32Error());
        """,
        """
        bool first = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode);
        if (!first) Log("Error " + nativeErrorCode);
        bool second = SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode2);
        if (!second) Log("Error " + nativeErrorCode2);
        """);

    [Fact]
    public Task Local_of_the_error_is_filled_by_the_call() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 2)|])
        {
            int errorCode = Marshal.GetLastWin32Error();
            Log("Error " + errorCode);
        }
        """,
        """
        if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int errorCode))
        {
            Log("Error " + errorCode);
        }
        """);

    [Fact]
    public Task Local_whose_name_stands_elsewhere_too_is_kept() => VerifyBodyAsync(
        """
        if (![|Create(link, target, 2)|])
        {
            int errorCode = Marshal.GetLastWin32Error();
            Log("Error " + errorCode);
        }
        if (directory)
        {
            int errorCode = 1;
            Log("Error " + errorCode);
        }
        """,
        """
        if (!SymLink.TryCreate(link, target, SymLinkKind.File, out _, out int nativeErrorCode))
        {
            int errorCode = nativeErrorCode;
            Log("Error " + errorCode);
        }
        if (directory)
        {
            int errorCode = 1;
            Log("Error " + errorCode);
        }
        """);

    [Theory]
    [InlineData("if (![|Create(link, target, 2)|] && Marshal.GetLastWin32Error() != 183) return link;")]
    [InlineData("bool ok = [|Create(link, target, 2)|]; if (!ok) return GetLastError();")]
    [InlineData("bool ok = [|Create(link, target, 2)|]; if (!ok) return Marshal.GetHRForLastWin32Error();")]
    [InlineData("if (![|Create(link, target, 2)|] || ![|Create(link + 2, target, 2)|]) { Log(link); throw new Win32Exception(); }")]
    [InlineData("bool ok; if (directory) { ok = [|Create(link, target, 3)|]; } else { ok = [|Create(link, target, 2)|]; } if (!ok) return Marshal.GetLastWin32Error();")]
    [InlineData("for (int i = 0; i < 3; i++) { if (i > 0) Log(\"Error \" + Marshal.GetLastWin32Error()); if ([|Create(link, target, 2)|]) break; }")]
    [InlineData("byte ok = [|CreateByte(link, target, 2)|]; return ok;")]
    [InlineData("[|CreateByAddress(handle, handle, 2)|];")]
    public Task Call_whose_result_or_error_has_no_equal_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Error_that_may_be_of_a_later_call_is_kept() => VerifyBodyNotOfferedAsync(
        """
        bool ok = [|Create(link, target, 2)|];
        if (directory) ok = CloseHandle(handle);
        if (!ok) return Marshal.GetLastWin32Error();
        """);

    [Fact]
    public Task Call_whose_second_try_cannot_be_rewritten_is_kept() => VerifyBodyNotOfferedAsync(
        """
        bool ok = [|Create(link, target, 2)|];
        if (!ok) ok = [|Create(link, target, 0)|];
        if (!ok) throw new Win32Exception();
        """);

    [Fact]
    public Task Error_of_a_later_call_stays_its_own() => VerifyBodyAsync(
        """
        bool ok = [|Create(link, target, 2)|];
        if (!CloseHandle(handle)) Log("Error " + Marshal.GetLastWin32Error());
        return ok;
        """,
        """
        bool ok = SymLink.TryCreateFile(link, target);
        if (!CloseHandle(handle)) Log("Error " + Marshal.GetLastWin32Error());
        return ok;
        """);

    [Fact]
    public Task Local_of_a_for_statement_is_kept() => VerifyBodyNotOfferedAsync("for (bool ok = [|Create(link, target, 2)|]; ;) break;");

    [Fact]
    public Task Using_is_added() => VerifyFileAsync(
        """
        class Links
        {
            static bool Make(string link, string target) => [|NativeMethods.Create(link, target, 2)|];
        }
        """,
        """
        using SymLinks;

        class Links
        {
            static bool Make(string link, string target) => SymLink.TryCreateFile(link, target);
        }
        """);

    [Fact]
    public Task Name_that_means_something_else_is_qualified() => VerifyFileAsync(
        """
        class SymLink
        {
            static bool Make(string link, string target) => [|NativeMethods.Create(link, target, 2)|];
        }
        """,
        """
        class SymLink
        {
            static bool Make(string link, string target) => SymLinks.SymLink.TryCreateFile(link, target);
        }
        """);

    [Fact]
    public Task Call_without_the_package_is_kept()
    {
        string source = CallFixSource.CSharp(CallFixSource.Method("return [|Create(link, target, 2)|];")).Replace("using SymLinks;\n", "", StringComparison.Ordinal).Replace(", SymLinkKind kind", "", StringComparison.Ordinal);
        var test = CSharp(source, source);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.Sources.Add(CallFixSource.CSharpDeclarations);
        return test.RunAsync(Cancellation);
    }
}
