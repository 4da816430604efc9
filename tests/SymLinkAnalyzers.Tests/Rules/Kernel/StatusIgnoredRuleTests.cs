using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4003.</summary>
public sealed class StatusIgnoredRuleTests() : RuleTests<CallAnalyzer>("SLNK4003")
{
    private const string Outcome = """
        class Outcome
        {
            public bool Succeeded;
            public bool HasFailed { get; set; }
        }
        """;

    [Fact]
    public Task Message_says_what_becomes_of_the_status() => VerifyCSharpAsync(
        KernelSource.CSharpBody("""
            {|#0:IoCreateSymbolicLink(ref link, ref device)|};
            int status = IoCreateSymbolicLink(ref link, ref device);
            if ({|#1:status == 1|}) { }
            if ({|#2:status != 0|}) return true;
            """),
        Diagnostic().WithLocation(0).WithMessage("The NTSTATUS of IoCreateSymbolicLink is ignored: if the call fails, nothing reports it"),
        Diagnostic().WithLocation(1).WithMessage("The NTSTATUS of IoCreateSymbolicLink is compared with 1: success is 0 and failures are negative"),
        Diagnostic().WithLocation(2).WithMessage("The NTSTATUS of IoCreateSymbolicLink is tested as a Boolean: 0 is success, so failures pass as success"));

    [Theory]
    [InlineData("[|IoDeleteSymbolicLink(ref link)|];")]
    [InlineData("_ = [|IoDeleteSymbolicLink(ref link)|];")]
    [InlineData("int status = [|IoDeleteSymbolicLink(ref link)|];")]
    [InlineData("Action delete = () => [|IoDeleteSymbolicLink(ref local)|]; delete();")]
    [InlineData("try { [|CreateByAddress(&link, &device)|]; } catch { }")]
    [InlineData("[|WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref link)|];")]
    public Task Ignored_status_is_reported(string statement) => VerifyCSharpAsync(KernelSource.CSharpBody("UNICODE_STRING local = link;\n" + statement));

    [Fact]
    public Task Ignored_status_of_a_generated_overload_is_reported() => VerifyCSharpAsync(KernelSource.CSharp("""
        public readonly struct NTSTATUS
        {
            public readonly int Value;
        }

        [DllImport("ntoskrnl.exe", ExactSpelling = true)]
        static extern NTSTATUS IoDeleteSymbolicLink(UNICODE_STRING* SymbolicLinkName);

        static NTSTATUS IoDeleteSymbolicLink(in UNICODE_STRING SymbolicLinkName)
        {
            fixed (UNICODE_STRING* SymbolicLinkNameLocal = &SymbolicLinkName)
            {
                return IoDeleteSymbolicLink(SymbolicLinkNameLocal);
            }
        }

        static void Delete(UNICODE_STRING link)
        {
            [|IoDeleteSymbolicLink(link)|];
        }
        """));

    [Theory]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) == 1|]) { }")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) is 1|]) { }")]
    [InlineData("bool created = [|IoCreateSymbolicLink(ref link, ref device) != 0|]; return created;")]
    [InlineData("bool failed = [|IoCreateSymbolicLink(ref link, ref device) == 0|]; return failed;")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) == 0|]) throw new InvalidOperationException();")]
    [InlineData("if ([|0 == IoCreateSymbolicLink(ref link, ref device)|]) { throw new InvalidOperationException(); }")]
    [InlineData("if (!([|IoCreateSymbolicLink(ref link, ref device) != 0|])) throw new InvalidOperationException();")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) is not 0|]) { return true; }")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) is 0|]) { return false; }")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) != 0|]) { name = null; } else { throw new InvalidOperationException(); }")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) != 0|]) Console.WriteLine(\"Created the link.\");")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) != 0|]) Console.WriteLine($\"success: {name}\"); else Console.WriteLine(name);")]
    [InlineData("if ([|IoCreateSymbolicLink(ref link, ref device) == 0|]) { Console.WriteLine(\"The link could not be made.\"); }")]
    [InlineData("var status = IoCreateSymbolicLink(ref link, ref device); name = null; if ([|status == 0|]) throw new InvalidOperationException();")]
    [InlineData("return [|IoCreateSymbolicLink(ref link, ref device) != 0|] ? true : false;")]
    [InlineData("bool success; success = [|IoCreateSymbolicLink(ref link, ref device) != 0|]; return success;")]
    [InlineData("var result = new Outcome(); result.Succeeded = [|IoCreateSymbolicLink(ref link, ref device) != 0|]; return result;")]
    [InlineData("var result = new Outcome { Succeeded = [|IoCreateSymbolicLink(ref link, ref device) != 0|] }; return result;")]
    [InlineData("var result = new Outcome(); result.HasFailed = [|IoCreateSymbolicLink(ref link, ref device) == 0|]; return result;")]
    [InlineData("long status = IoCreateSymbolicLink(ref link, ref device); name = null; if ([|status == 0|]) throw new InvalidOperationException();")]
    [InlineData("if ([|(long)IoCreateSymbolicLink(ref link, ref device) == 0|]) throw new InvalidOperationException();")]
    [InlineData("bool ok = [|IoCreateSymbolicLink(ref link, ref device) != 0|]; return ok;")]
    [InlineData("bool done = [|IoCreateSymbolicLink(ref link, ref device) != 0|]; return done;")]
    public Task Status_taken_for_a_Boolean_is_reported(string statement) => VerifyCSharpAsync(KernelSource.CSharpBody(statement) + Outcome);

    [Fact]
    public Task Method_that_says_it_creates_and_returns_the_wrong_answer_is_reported() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("ntoskrnl.exe")] static extern int IoCreateSymbolicLink(ref UNICODE_STRING link, ref UNICODE_STRING device);

        static bool TryCreate(UNICODE_STRING link, UNICODE_STRING device) => [|IoCreateSymbolicLink(ref link, ref device) != 0|];

        static bool CreateLink(UNICODE_STRING link, UNICODE_STRING device)
        {
            return [|IoCreateSymbolicLink(ref link, ref device) != 0|];
        }
        """));

    [Theory]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) == 0x103) throw new InvalidOperationException();")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) == 0) { }")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) < 0) throw new InvalidOperationException();")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) >= 0) return true;")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) != 0) throw new InvalidOperationException();")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) != 0) { return false; }")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) != 0) Console.WriteLine(\"link not created\");")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) != 0) Console.WriteLine(\"Create failed, no success\");")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) == 0) Console.WriteLine(\"Created the link.\"); else Console.WriteLine(\"failed\");")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) == 0) return true;")]
    [InlineData("if (IoCreateSymbolicLink(ref link, ref device) == 0) return true; else return false;")]
    [InlineData("bool created = IoCreateSymbolicLink(ref link, ref device) == 0; return created;")]
    [InlineData("bool failed = IoCreateSymbolicLink(ref link, ref device) != 0; return failed;")]
    [InlineData("bool other = IoCreateSymbolicLink(ref link, ref device) != 0; return other;")]
    [InlineData("bool failed; failed = IoCreateSymbolicLink(ref link, ref device) != 0; return failed;")]
    [InlineData("var result = new Outcome(); result.Succeeded = IoCreateSymbolicLink(ref link, ref device) == 0; return result;")]
    [InlineData("var result = new Outcome { HasFailed = IoCreateSymbolicLink(ref link, ref device) != 0 }; return result;")]
    [InlineData("object result = IoCreateSymbolicLink(ref link, ref device) != 0; return result;")]
    [InlineData("int status = IoCreateSymbolicLink(ref link, ref device); if (status != 0) { return status; }")]
    [InlineData("int status = IoCreateSymbolicLink(ref link, ref device); if (status == 0) { Console.WriteLine(name); }")]
    [InlineData("return IoCreateSymbolicLink(ref link, ref device);")]
    [InlineData("if (!Succeeded(IoCreateSymbolicLink(ref link, ref device))) throw new InvalidOperationException(); static bool Succeeded(int status) => status >= 0;")]
    [InlineData("int status = IoCreateSymbolicLink(ref link, ref device); if (status < 0) return null; status = 5; if (status == 1) { }")]
    public Task Status_that_is_read_rightly_is_silent(string statement) => VerifyCSharpAsync(KernelSource.CSharpBody(statement) + Outcome);

    [Fact]
    public Task Method_that_asks_for_a_failure_is_silent() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("ntoskrnl.exe")] static extern int IoDeleteSymbolicLink(ref UNICODE_STRING link);

        static bool HasFailed(UNICODE_STRING link) => IoDeleteSymbolicLink(ref link) != 0;

        static bool IsError(UNICODE_STRING link)
        {
            if (IoDeleteSymbolicLink(ref link) != 0)
            {
                return true;
            }

            return false;
        }
        """));

    [Fact]
    public Task Status_is_judged_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasicBody("""
        [|IoCreateSymbolicLink(link, device)|]
        If [|IoCreateSymbolicLink(link, device) = 1|] Then Return Nothing
        If [|IoCreateSymbolicLink(link, device)|] Then Return Nothing
        If [|IoCreateSymbolicLink(link, device) = 0|] Then Throw New InvalidOperationException()
        If IoCreateSymbolicLink(link, device) <> 0 Then Throw New InvalidOperationException()
        If IoCreateSymbolicLink(link, device) < 0 Then Throw New InvalidOperationException()
        Dim created = [|IoCreateSymbolicLink(link, device) <> 0|]
        Dim success As Boolean
        success = [|IoCreateSymbolicLink(link, device) <> 0|]
        Dim failed As Boolean = IoCreateSymbolicLink(link, device) <> 0
        Dim status = IoCreateSymbolicLink(link, device)
        If status < 0 Then Return status
        """));
}
