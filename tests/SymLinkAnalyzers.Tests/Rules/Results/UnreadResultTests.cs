using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

/// <summary>Results in locals, which SLNK2001 follows over the graph, and results of generated bindings.</summary>
public sealed class UnreadResultTests() : CallRuleTests("SLNK2001")
{
    [Theory]
    [InlineData("bool ok = [|Create(link, target, 2)|];")]
    [InlineData("bool ok = [|Create(link, target, 2)|]; ok = Create(target, link, 2); return ok;")]
    [InlineData("bool ok; ok = [|Create(link, target, 2)|]; ok = directory; if (ok) return true;")]
    [InlineData("bool ok = true; if (ok) Log(\"\"); ok = [|Create(link, target, 2)|];")]
    [InlineData("bool ok = true; for (int i = 0; i < 2; i++) { ok = [|Create(link, target, 2)|]; ok = true; } return ok;")]
    [InlineData("var result = [|CreateByte(link, target, 2)|];")]
    [InlineData("Action create = () => { bool ok = [|Create(link, target, 2)|]; };")]
    [InlineData("int made = [|CreateByte(link, target, 2)|]; made = number; return made;")]
    public Task Local_that_no_path_reads_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool ok = Create(link, target, 2); if (directory) return ok;")]
    [InlineData("bool ok = false; while (!ok) ok = Create(link, target, 2);")]
    [InlineData("bool ok = false; do { if (ok) break; ok = Create(link, target, 2); } while (directory);")]
    [InlineData("bool ok = false; try { ok = Create(link, target, 2); Compute(); ok = true; } catch { return ok; }")]
    [InlineData("bool ok = Create(link, target, 2); Func<bool> read = () => ok; return read();")]
    [InlineData("bool ok = Create(link, target, 2); ref bool r = ref ok; return r;")]
    [InlineData("if (Create(link, target, 2) is var ok && ok) return true;")]
    public Task Local_that_some_path_reads_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Dim ok = [|Create(link, target, 2)|]")]
    [InlineData("Dim ok = [|Create(link, target, 2)|]\nok = isDirectory\nReturn ok")]
    public Task Local_that_no_path_reads_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    private const string GeneratedBinding = """
        namespace Windows.Win32
        {
            using System.Runtime.InteropServices;
            using Windows.Win32.Foundation;

            namespace Foundation
            {
                internal readonly struct BOOLEAN
                {
                    internal readonly byte Value;
                    internal BOOLEAN(byte value) => Value = value;
                    public static implicit operator bool(BOOLEAN value) => value.Value != 0;
                }

                internal unsafe readonly struct PCWSTR
                {
                    internal readonly char* Value;
                    internal PCWSTR(char* value) => Value = value;
                }
            }

            [System.CodeDom.Compiler.GeneratedCode("Microsoft.Windows.CsWin32", "0.3.106")]
            internal static partial class PInvoke
            {
                internal static unsafe BOOLEAN CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, uint dwFlags)
                {
                    fixed (char* target = lpTargetFileName)
                    {
                        fixed (char* link = lpSymlinkFileName)
                        {
                            return PInvoke.CreateSymbolicLink(new PCWSTR(link), new PCWSTR(target), dwFlags);
                        }
                    }
                }

                [DllImport("KERNEL32.dll", ExactSpelling = true, EntryPoint = "CreateSymbolicLinkW", SetLastError = true)]
                internal static extern unsafe BOOLEAN CreateSymbolicLink(PCWSTR lpSymlinkFileName, PCWSTR lpTargetFileName, uint dwFlags);
            }
        }

        """;

    [Fact]
    public Task Generated_binding_is_reported() => CSharpSourceAsync(GeneratedBinding + """
        class C
        {
            void M(string link, string target) => [|Windows.Win32.PInvoke.CreateSymbolicLink(link, target, 2)|];
        }
        """);

    [Fact]
    public Task Tested_result_of_a_generated_binding_is_silent() => CSharpSourceAsync(GeneratedBinding + """
        class C
        {
            void M(string link, string target)
            {
                if (!Windows.Win32.PInvoke.CreateSymbolicLink(link, target, 2))
                    throw new System.ComponentModel.Win32Exception();
            }
        }
        """);

    [Fact]
    public Task Managed_overload_of_an_import_is_silent() => CSharpSourceAsync("""
        using System.Runtime.InteropServices;
        struct Result { byte _value; }
        static class NativeMethods
        {
            [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")]
            static extern Result CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, uint dwFlags);

            public static Result CreateSymbolicLink(string path, string pathToTarget, bool directory) => CreateSymbolicLink(path, pathToTarget, directory ? 3u : 2u);
        }
        class C
        {
            void M(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, true);
        }
        """);
}
