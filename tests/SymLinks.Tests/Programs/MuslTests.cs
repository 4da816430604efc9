using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using SymLinks.Unix;

namespace SymLinks.Tests.Programs;

/// <summary>The C library of Alpine Linux.</summary>
public sealed class MuslTests : IDisposable
{
    private static readonly string[] s_ofMacOS = ["renamex_np", "getattrlist"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Has_every_call_that_is_imported_on_Linux()
    {
        string compiler = RequiredTool.Find("musl-gcc", "musl-tools");
        string[] imports =
        [
            .. typeof(LibCImports).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint)
                .OfType<string>()
                .Except(s_ofMacOS),
        ];
        string source = _folder.File(
            "imports.c",
            $$"""
            {{string.Concat(imports.Select(import => $"void {import}(void);\n"))}}
            int main(void)
            {
                void (*imports[])(void) = { {{string.Join(", ", imports)}} };
                for (unsigned i = 0; i < sizeof imports / sizeof *imports; i++)
                    if (!imports[i])
                        return 1;
                return 0;
            }
            """);

        RequiredTool.Run(new ProcessStartInfo(compiler, ["-fno-builtin", "-o", _folder["imports"], source]));
        RequiredTool.Run(new ProcessStartInfo(_folder["imports"]));

        Assert.True(imports.Length > 8, string.Join(' ', imports));
    }
}
