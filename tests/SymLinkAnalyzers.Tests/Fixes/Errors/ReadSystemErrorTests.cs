using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Errors;

/// <summary>Without the runtime's marshalling a DllImport that asks for the error throws when it is called.</summary>
public sealed class ReadSystemErrorTests() : CallFixTests("SLNK2006", nameof(ReadSystemError))
{
    private static string Source(string error) => $$"""
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        [assembly: DisableRuntimeMarshalling]

        unsafe class Links
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true)]
            private static extern byte Create(char* link, char* target, int flags);

            static void Make(char* link, char* target)
            {
                if (Create(link, target, 2) == 0) throw new Win32Exception({{error}});
            }
        }

        """;

    [Fact]
    public Task System_is_asked() => VerifyCSharpAsync(Source("[|Marshal.GetLastWin32Error()|]"), Source("Marshal.GetLastSystemError()"));

    public sealed class CapturingAtImport() : CallFixTests("SLNK2006", nameof(CaptureLastErrorAtImport))
    {
        [Fact]
        public Task Import_is_not_made_to_capture() => VerifyCSharpNotOfferedAsync(Source("[|Marshal.GetLastWin32Error()|]"));
    }
}
