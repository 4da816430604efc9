namespace SymLinkAnalyzers.Tests.Rules;

public sealed class FailureWithoutReasonRuleTests() : CallRuleTests("SLNK2007")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) throw [|new IOException(\"failed\")|];",
        "The failure of CreateSymbolicLinkW is reported without the error code: nobody will know whether a privilege is missing (1314), the name is taken (183) or the path is wrong");

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException($\"cannot link {link} to {target}\")|];")]
    [InlineData("bool ok = Create(link, target, flags); if (!ok) throw [|new InvalidOperationException()|];")]
    [InlineData("return Create(link, target, flags) ? link : throw [|new IOException(\"failed\")|];")]
    [InlineData("if (CreateByte(link, target, flags) == 0) throw [|new IOException(\"failed: \" + link)|];")]
    [InlineData("if (!Create(link, target, 2) && !Create(link, target, 0)) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!Create(link, target, flags)) { [|Console.WriteLine(\"failed\")|]; return false; }")]
    [InlineData("if (!Create(link, target, flags)) [|Console.Error.WriteLine(\"failed \" + link)|];")]
    [InlineData("if (!Create(link, target, flags)) { Console.WriteLine(\"failed\"); throw [|new IOException(\"failed\")|]; }")]
    public Task Failure_without_the_error_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception();")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(\"failed\", Marshal.GetLastWin32Error());")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok) throw new IOException(\"failed \" + error);")]
    [InlineData("if (!Create(link, target, flags)) throw MakeException();")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(Explain());")]
    [InlineData("if (!Create(link, target, flags)) { Log(\"failed\"); throw new IOException(\"failed\"); }")]
    [InlineData("if (!Create(link, target, flags)) return false;")]
    [InlineData("if (Create(link, target, flags)) Console.WriteLine(\"created\");")]
    [InlineData("bool ok = Create(link, target, flags); if (directory) throw new IOException(\"unrelated\");")]
    [InlineData("if (!Create(link, target, flags)) { if (directory) throw new IOException(\"no directories\"); }")]
    [InlineData("bool ok = Create(link, target, flags); Console.WriteLine(\"done\"); return ok;")]
    [InlineData("if (!Create(link, target, flags)) Debug.WriteLine(\"failed\");")]
    public Task Failure_with_a_reason_or_without_a_report_is_silent(string body) => CSharpMembersAsync($$"""
            static Exception MakeException() => new Win32Exception();
            static string Explain() => "";
            object M(string link, string target, int flags, bool directory)
            {
                {{body}}
                return null;
            }
        """);

    [Fact]
    public Task Failure_without_the_error_is_reported_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Throw [|New IOException(\"failed: \" & link)|]");

    [Fact]
    public Task Failure_with_the_error_is_silent_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Throw New IOException(\"failed: \" & Marshal.GetLastWin32Error())");
}
