using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

public sealed class ReadErrorAtOnceTests() : CallFixTests("SLNK2003", nameof(ReadErrorAtOnce))
{
    [Fact]
    public Task Error_read_in_the_branch_is_read_at_its_head() => VerifyBodyAsync(
        """
        if (!Create(link, target, 2))
        {
            Console.WriteLine(link);
            throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """,
        """
        if (!Create(link, target, 2))
        {
            int lastError = Marshal.GetLastWin32Error();
            Console.WriteLine(link);
            throw new Win32Exception(lastError);
        }
        """);

    [Fact]
    public Task Error_of_an_exception_is_read_at_once() => VerifyBodyAsync(
        """
        if (!Create(link, target, 2))
        {
            Console.WriteLine(link);
            throw [|new Win32Exception()|];
        }
        """,
        """
        if (!Create(link, target, 2))
        {
            int lastError = Marshal.GetLastWin32Error();
            Console.WriteLine(link);
            throw new Win32Exception(lastError);
        }
        """);

    [Fact]
    public Task Exception_keeps_its_initializer() => VerifyBodyAsync(
        """
        if (!Create(link, target, 2))
        {
            Console.WriteLine(link);
            throw [|new Win32Exception { Source = "links" }|];
        }
        """,
        """
        if (!Create(link, target, 2))
        {
            int lastError = Marshal.GetLastWin32Error();
            Console.WriteLine(link);
            throw new Win32Exception(lastError) { Source = "links" };
        }
        """);

    [Fact]
    public Task Error_read_after_a_local_is_read_after_its_declaration() => VerifyBodyAsync(
        """
        bool ok = Create(link, target, 2);
        Console.WriteLine(link);
        if (!ok) return [|Marshal.GetLastWin32Error()|];
        """,
        """
        bool ok = Create(link, target, 2);
        int lastError = Marshal.GetLastWin32Error();
        Console.WriteLine(link);
        if (!ok) return lastError;
        """);

    [Fact]
    public Task Error_read_after_an_await_is_read_before_it() => VerifyMembersAsync(
        """
        async Task N(string link, string target)
        {
            bool ok = Create(link, target, 2);
            await Task.Yield();
            if (!ok) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }
        """,
        """
        async Task N(string link, string target)
        {
            bool ok = Create(link, target, 2);
            int lastError = Marshal.GetLastWin32Error();
            await Task.Yield();
            if (!ok) throw new Win32Exception(lastError);
        }
        """);

    [Fact]
    public Task Name_of_the_local_is_free() => VerifyBodyAsync(
        """
        int lastError = Compute();
        bool ok = Create(link, target, 2);
        Console.WriteLine(lastError);
        if (!ok) return [|Marshal.GetLastWin32Error()|];
        """,
        """
        int lastError = Compute();
        bool ok = Create(link, target, 2);
        int lastError2 = Marshal.GetLastWin32Error();
        Console.WriteLine(lastError);
        if (!ok) return lastError2;
        """);

    [Theory]
    [InlineData("if (!Create(link, target, 2) && !File.Exists(link)) { throw new Win32Exception([|Marshal.GetLastWin32Error()|]); }")]
    [InlineData("bool ok = directory ? Create(link, target, 3) : Create(link, target, 2); Console.WriteLine(); if (!ok) return [|Marshal.GetLastWin32Error()|];")]
    [InlineData("for (int i = 0; i < 2; i++) { if (i > 0) Log(\"\" + [|Marshal.GetLastWin32Error()|]); bool ok = Create(link, target, 2); Console.WriteLine(ok); }")]
    [InlineData("return (Create(link, target, 2), File.Exists(link), [|Marshal.GetLastWin32Error()|]);")]
    public Task Error_that_is_lost_or_not_of_one_call_is_kept(string body) => VerifyBodyNotOfferedAsync(body);

    [Fact]
    public Task Error_read_where_no_statement_can_stand_is_kept() => VerifyMembersNotOfferedAsync(
        "static readonly object s_made = (Create(\"link\", \"target\", 2), File.Exists(\"link\"), [|Marshal.GetLastWin32Error()|]);");

    [Fact]
    public Task Visual_Basic_error_read_in_the_branch_is_read_at_its_head() => VerifyVisualBasicBodyAsync(
        """
        If Not Create(link, target, 2) Then
            Console.WriteLine(link)
            Throw New Win32Exception([|Marshal.GetLastWin32Error()|])
        End If
        """,
        """
        If Not Create(link, target, 2) Then
            Dim lastError As Integer = Marshal.GetLastWin32Error()
            Console.WriteLine(link)
            Throw New Win32Exception(lastError)
        End If
        """);

    [Fact]
    public Task Visual_Basic_error_read_after_a_local_is_read_after_its_declaration() => VerifyVisualBasicBodyAsync(
        """
        Dim ok = Create(link, target, 2)
        Console.WriteLine(link)
        If Not ok Then Throw [|New Win32Exception()|]
        """,
        """
        Dim ok = Create(link, target, 2)
        Dim lastError As Integer = Marshal.GetLastWin32Error()
        Console.WriteLine(link)
        If Not ok Then Throw New Win32Exception(lastError)
        """);

    [Theory]
    [InlineData("New Win32Exception With {.Source = \"links\"}")]
    [InlineData("New Win32Exception() With {.Source = \"links\"}")]
    public Task Visual_Basic_exception_keeps_its_initializer(string creation) => VerifyVisualBasicBodyAsync(
        $"Dim ok = Create(link, target, 2)\nConsole.WriteLine(link)\nIf Not ok Then Throw [|{creation}|]",
        "Dim ok = Create(link, target, 2)\nDim lastError As Integer = Marshal.GetLastWin32Error()\nConsole.WriteLine(link)\nIf Not ok Then Throw New Win32Exception(lastError) With {.Source = \"links\"}");

    [Fact]
    public Task Visual_Basic_error_of_Err_is_read_after_the_call() => VerifyVisualBasicBodyAsync(
        """
        Dim ok = Create(link, target, 2)
        Console.WriteLine(link)
        If Not ok Then Throw New Win32Exception([|Err.LastDllError|])
        """,
        """
        Dim ok = Create(link, target, 2)
        Dim lastError As Integer = Marshal.GetLastWin32Error()
        Console.WriteLine(link)
        If Not ok Then Throw New Win32Exception(lastError)
        """);

    [Fact]
    public Task Visual_Basic_error_of_a_condition_that_loses_it_is_kept() => VerifyVisualBasicBodyNotOfferedAsync(
        """
        If Not Create(link, target, 2) AndAlso Not File.Exists(link) Then
            Throw New Win32Exception([|Marshal.GetLastWin32Error()|])
        End If
        """);
}
