using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Calls;

/// <summary>What becomes of the value that a call returns.</summary>
public sealed class ResultUseTests
{
    private const string Call = "NativeMethods.CreateLink(\"link\", \"target\", 1)";

    [Theory]
    [InlineData("void M() { " + Call + "; }")]
    [InlineData("void M() => " + Call + ";")]
    [InlineData("void M() { try { " + Call + "; } catch (Exception) { } }")]
    [InlineData("void M(bool create) { if (create) " + Call + "; }")]
    [InlineData("void M() { for (int i = 0; i < 2; " + Call + ") { } }")]
    [InlineData("void M() { unchecked { " + Call + "; } }")]
    [InlineData("Action M() => () => " + Call + ";")]
    [InlineData("Action M() => () => { " + Call + "; };")]
    [InlineData("Action<int> M() => delegate { " + Call + "; };")]
    [InlineData("void M() { Local(); void Local() => " + Call + "; }")]
    [InlineData("Program() => " + Call + ";")]
    [InlineData("int P { set => " + Call + "; }")]
    [InlineData("event Action E { add { " + Call + "; } remove { } }")]
    public Task CSharp_statement_ignores_the_result(string member) => VerifyCSharpAsync(member, ResultUse.Ignored);

    [Theory]
    [InlineData("void M() { _ = " + Call + "; }")]
    [InlineData("void M() => _ = " + Call + ";")]
    [InlineData("Action M() => () => _ = " + Call + ";")]
    [InlineData("void M() { _ = (object)" + Call + "; }")]
    public Task Discard_discards_the_result(string member) => VerifyCSharpAsync(member, ResultUse.Discarded);

    [Theory]
    [InlineData("void M() { bool created = " + Call + "; }")]
    [InlineData("void M() { var created = " + Call + "; }")]
    [InlineData("void M() { bool created; created = " + Call + "; }")]
    [InlineData("void M() { bool created = false; try { created = " + Call + "; } catch { } }")]
    [InlineData("void M() { bool created = (" + Call + "); created = false; }")]
    [InlineData("void M() { object created = " + Call + "; }")]
    public Task Local_that_nothing_reads_leaves_the_result_unread(string member) => VerifyCSharpAsync(member, ResultUse.Unread);

    [Theory]
    [InlineData("bool M() => " + Call + ";")]
    [InlineData("bool M() { return " + Call + "; }")]
    [InlineData("void M() { if (" + Call + ") { } }")]
    [InlineData("void M() { if (!" + Call + ") throw new Exception(); }")]
    [InlineData("void M() { while (!" + Call + ") { } }")]
    [InlineData("void M() { bool created = " + Call + "; Console.WriteLine(created); }")]
    [InlineData("void M() { bool created; if (created = " + Call + ") { } }")]
    [InlineData("void M() { bool created = false; created |= " + Call + "; Console.WriteLine(created); }")]
    [InlineData("void M() { bool first, second; first = second = " + Call + "; }")]
    [InlineData("void M() { bool created = " + Call + "; Action read = () => Console.WriteLine(created); read(); }")]
    [InlineData("void M() { bool created = " + Call + "; _ = created; }")]
    [InlineData("void M(out bool created) { created = " + Call + "; }")]
    [InlineData("void M(ref bool created) { ref bool alias = ref created; alias = " + Call + "; }")]
    [InlineData("bool _created; void M() { _created = " + Call + "; }")]
    [InlineData("bool _created = " + Call + ";")]
    [InlineData("bool Created { get; set; } void M() { Created = " + Call + "; }")]
    [InlineData("bool[] _all = new bool[1]; void M() { _all[0] = " + Call + "; }")]
    [InlineData("void M() { Debug.Assert(" + Call + "); }")]
    [InlineData("void M() { Check(" + Call + "); } static void Check(bool created) { }")]
    [InlineData("void M() { Check.That(" + Call + ").IsTrue(); } class Check { public static Check That(bool _) => null; public void IsTrue() { } }")]
    [InlineData("void M() { " + Call + ".Equals(true); }")]
    [InlineData("void M() { var text = $\"{" + Call + "}\"; }")]
    [InlineData("void M() { _ = " + Call + " ? 1 : throw new Exception(); }")]
    [InlineData("void M() { _ = " + Call + " || Fail(); } static bool Fail() => throw new Exception();")]
    [InlineData("void M() { switch (" + Call + ") { case false: throw new Exception(); } }")]
    [InlineData("Func<bool> M() => () => " + Call + ";")]
    [InlineData("object M() => new { Created = " + Call + " };")]
    [InlineData("System.Collections.Generic.IEnumerable<bool> M() { yield return " + Call + "; }")]
    [InlineData("async System.Threading.Tasks.Task<bool> M() { return await System.Threading.Tasks.Task.Run(() => " + Call + "); }")]
    public Task CSharp_result_is_used(string member) => VerifyCSharpAsync(member, ResultUse.Used);

    [Theory]
    [InlineData("async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Run(() => " + Call + "); }")]
    [InlineData("void M() { System.Threading.Tasks.Task.Run(() => (" + Call + ")); }")]
    public Task CSharp_result_of_a_task_that_nothing_takes_is_dropped(string member) => VerifyCSharpAsync(member, ResultUse.Dropped);

    [Theory]
    [InlineData("void M() { bool created = false; while (!created) { created = " + Call + "; } }")]
    [InlineData("void M() { bool created; do { created = " + Call + "; } while (!created); }")]
    [InlineData("void M() { for (bool created = false; !created; created = " + Call + ") { } }")]
    [InlineData("void M() { bool created = false; for (int i = 0; i < 2; i++) { if (created) return; created = " + Call + "; } }")]
    [InlineData("void M() { bool created = false; try { created = " + Call + "; } finally { Console.WriteLine(created); } }")]
    [InlineData("void M() { bool created = false; try { created = " + Call + "; throw new Exception(); } catch (Exception) when (!created) { } }")]
    [InlineData("void M() { bool created = false; try { created = " + Call + "; } catch { } Console.WriteLine(created); }")]
    [InlineData("void M() { bool created = false; Action report = () => Console.WriteLine(created); created = " + Call + "; report(); }")]
    [InlineData("void M() { bool created = false; void Report() => Console.WriteLine(created); created = " + Call + "; Report(); }")]
    [InlineData("void M() { bool created = false; Action create = () => created = " + Call + "; create(); Console.WriteLine(created); }")]
    [InlineData("void M() { bool created = false; void Create() { created = " + Call + "; } Create(); if (!created) throw new Exception(); }")]
    [InlineData("void M() { bool created = false; ref bool alias = ref created; created = " + Call + "; Console.WriteLine(alias); }")]
    [InlineData("unsafe void M() { bool created = false; bool* alias = &created; created = " + Call + "; Console.WriteLine(*alias); }")]
    [InlineData("void M(int n) { bool created = false; again: if (created) return; created = " + Call + "; if (n-- > 0) goto again; }")]
    [InlineData("void M(int n) { bool created = " + Call + "; switch (n) { case 0: created = true; break; default: Console.WriteLine(created); break; } }")]
    [InlineData("void M(bool other) { bool created = " + Call + "; if (other) created = false; Console.WriteLine(created); }")]
    [InlineData("void M(bool other) { bool created = " + Call + "; created &= other; Console.WriteLine(created); }")]
    [InlineData("void M(bool other) { bool created = " + Call + "; created |= other; if (!created) throw new Exception(); }")]
    [InlineData("void M() { bool created = " + Call + "; bool copy = created; if (!copy) throw new Exception(); }")]
    [InlineData("void M() { int created = " + Call + " ? 1 : 0; Console.WriteLine(created); }")]
    [InlineData("void M() { (bool created, int _) = (" + Call + ", 1); Console.WriteLine(created); }")]
    [InlineData("void M() { bool created; Use(created = " + Call + "); } static void Use(bool created) { }")]
    [InlineData("void M() { bool? created = null; created ??= " + Call + "; Console.WriteLine(created); }")]
    [InlineData("async System.Threading.Tasks.Task M() { bool created = " + Call + "; await System.Threading.Tasks.Task.Delay(1); Console.WriteLine(created); }")]
    [InlineData("System.Collections.Generic.IEnumerable<int> M() { bool created = " + Call + "; yield return 1; Console.WriteLine(created); }")]
    [InlineData("void M() { bool created = " + Call + "; using var stream = new System.IO.MemoryStream(created ? 1 : 0); }")]
    [InlineData("void M() { bool created = " + Call + "; lock (this) { if (!created) return; } }")]
    [InlineData("void M() { var result = new { Created = " + Call + " }; Console.WriteLine(result); }")]
    [InlineData("void M() { var text = \"\"; { bool created = " + Call + "; text = created.ToString(); } Console.WriteLine(text); }")]
    public Task CSharp_result_that_is_read_on_some_path_is_used(string member) => VerifyCSharpAsync(member, ResultUse.Used);

    [Theory]
    [InlineData("void M() { bool created = true; Console.WriteLine(created); created = " + Call + "; }")]
    [InlineData("void M() { bool created = " + Call + "; created = true; Console.WriteLine(created); }")]
    [InlineData("void M(bool other) { bool created = " + Call + "; if (other) { created = true; Console.WriteLine(created); } }")]
    public Task CSharp_local_that_is_read_only_with_another_value_leaves_the_result_unread(string member) => VerifyCSharpAsync(member, ResultUse.Unread);

    [Theory]
    [InlineData("Sub M()\n CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M()\n Call CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M()\n NativeMethods.CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M(create As Boolean)\n If create Then CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M()\n On Error Resume Next\n CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M()\n Dim run As System.Action = Sub() CreateLink(\"link\", \"target\", 1)\n run()\n End Sub", nameof(ResultUse.Ignored))]
    [InlineData("Sub M()\n Dim created = CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Unread))]
    [InlineData("Sub M()\n Dim created As Boolean\n created = CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Unread))]
    [InlineData("Sub M()\n Dim created As Integer = CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Unread))]
    [InlineData("Sub M()\n If Not CreateLink(\"link\", \"target\", 1) Then Throw New System.Exception()\n End Sub", nameof(ResultUse.Used))]
    [InlineData("Sub M()\n Dim created = CreateLink(\"link\", \"target\", 1)\n System.Console.WriteLine(created)\n End Sub", nameof(ResultUse.Used))]
    [InlineData("Function M() As Boolean\n Return CreateLink(\"link\", \"target\", 1)\n End Function", nameof(ResultUse.Used))]
    [InlineData("Function M() As Boolean\n M = CreateLink(\"link\", \"target\", 1)\n End Function", nameof(ResultUse.Used))]
    [InlineData("Sub M()\n Static created As Boolean\n created = CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Used))]
    [InlineData("Private created As Boolean\n Sub M()\n created = CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Used))]
    [InlineData("Sub M()\n Dim run As System.Func(Of Boolean) = Function() CreateLink(\"link\", \"target\", 1)\n End Sub", nameof(ResultUse.Used))]
    [InlineData("Sub M()\n Select Case CreateLink(\"link\", \"target\", 1)\n Case False\n Throw New System.Exception()\n End Select\n End Sub", nameof(ResultUse.Used))]
    public async Task Visual_Basic_use_is_told(string member, string expected)
    {
        NativeCall call = await CallSource.ReadVisualBasicAsync($"""
            Class Program
                {member}
            End Class
            """);

        Assert.Equal(expected, call.ResultUse.ToString());
    }

    [Fact]
    public async Task Import_that_returns_nothing_has_no_result()
    {
        NativeCall call = await CallSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            class Program
            {
                [DllImport("kernel32.dll")]
                static extern void CreateSymbolicLink(string link, string target, int flags);

                void Link() => CreateSymbolicLink("link", "target", 1);
            }
            """);

        Assert.Equal(ResultUse.None, call.ResultUse);
    }

    [Theory]
    [InlineData(Call + ";", nameof(ResultUse.Ignored))]
    [InlineData("var created = " + Call + ";", nameof(ResultUse.Unread))]
    [InlineData("var created = " + Call + "; return created ? 0 : 1;", nameof(ResultUse.Used))]
    [InlineData("var created = " + Call + "; return Exit(); int Exit() => created ? 0 : 1;", nameof(ResultUse.Used))]
    public async Task Top_level_use_is_told(string statements, string expected)
    {
        NativeCall call = await CallSource.ReadCSharpAsync(
            statements,
            test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

        Assert.Equal(expected, call.ResultUse.ToString());
    }

    private static async Task VerifyCSharpAsync(string member, ResultUse expected)
    {
        NativeCall call = await CallSource.ReadCSharpAsync($$"""
            using System;
            using System.Diagnostics;

            class Program
            {
                {{member}}
            }
            """);

        Assert.Equal(expected, call.ResultUse);
    }
}
