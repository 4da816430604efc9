using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class GetLastErrorImportRuleTests() : CallRuleTests("SLNK2004")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) throw new Win32Exception((int)[|GetLastError()|]);",
        "The error of CreateSymbolicLinkW is read through an import of GetLastError: the runtime may have overwritten it by then");

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception((int)[|GetLastError()|]);")]
    [InlineData("bool ok = Create(link, target, flags); uint error = [|GetLastError()|];")]
    [InlineData("if (!Create(link, target, flags)) { Console.WriteLine(); uint error = [|GetLastError()|]; }")]
    public Task Import_of_GetLastError_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("KERNEL32")]
    [InlineData("KernelBase.dll")]
    [InlineData("api-ms-win-core-errorhandling-l1-1-0.dll")]
    public Task Import_from_any_module_that_has_it_is_reported(string module) => VerifyImportAsync(module, "GetLastError", "[|Error()|]");

    [Theory]
    [InlineData("helper.dll", "GetLastError")]
    [InlineData("kernel32.dll", "GetTickCount")]
    public Task Import_of_another_function_is_silent(string module, string function) => VerifyImportAsync(module, function, "Error()");

    [Theory]
    [InlineData("uint error = GetLastError();")]
    [InlineData("Create(link, target, flags); if (!CloseHandle(handle)) throw new Win32Exception((int)GetLastError());")]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    public Task Other_read_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Import_of_GetLastError_is_reported_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Throw New Win32Exception(CInt([|GetLastError()|]))");

    [Fact]
    public Task Err_object_is_silent_in_Visual_Basic() => VisualBasicAsync(
        "If CreateDeclared(link, target, flags) = 0 Then Throw New Win32Exception(Err.LastDllError)");

    private Task VerifyImportAsync(string module, string function, string read) => CSharpMembersAsync($$"""
            [DllImport("{{module}}", EntryPoint = "{{function}}")] static extern uint Error();

            void M(string link, string target)
            {
                if (!Create(link, target, 2)) throw new Win32Exception((int){{read}});
            }
        """);
}
