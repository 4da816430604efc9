using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Native;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

/// <summary>Each documented function, imported wrongly and rightly, with all rules on: the wrong imports are reported, and by no other rule.</summary>
public sealed class BooleanTableTests
{
    private static readonly string[] s_wrong =
    [
        "static extern bool {|SLNK1010:@|}();",
        "static extern int {|SLNK1010:@|}();",
        "static extern uint {|SLNK1010:@|}();",
        "static extern IntPtr {|SLNK1010:@|}();",
        "[return: {|SLNK1010:MarshalAs(UnmanagedType.Bool)|}] static extern bool @();",
        "[return: {|SLNK1010:MarshalAs(UnmanagedType.VariantBool)|}] static extern bool @();",
    ];

    private static readonly string[] s_right =
    [
        "static extern byte @();",
        "static extern sbyte @();",
        "[return: MarshalAs(UnmanagedType.I1)] static extern bool @();",
        "[return: MarshalAs(UnmanagedType.U1)] static extern bool @();",
    ];

    /// <summary>What stands beside them and returns something else, or is somebody else's.</summary>
    private const string Others = """
        [DllImport("hid.dll")] static extern void HidD_GetHidGuid(out Guid guid);
        [DllImport("hid.dll")] static extern int HidP_GetCaps(IntPtr data, byte[] caps);
        [DllImport("hid.dll")] static extern bool HidP_GetButtons(IntPtr data);
        [DllImport("powrprof.dll")] static extern uint CallNtPowerInformation(int level, IntPtr input, int length, IntPtr output, int size);
        [DllImport("advapi32.dll")] static extern bool GetUserName(StringBuilder name, ref int size);
        [DllImport("advapi32.dll")] static extern bool RtlGenRandom(byte[] buffer, int length);
        [DllImport("hidapi.dll")] static extern bool HidD_GetFeature(IntPtr device);
        [DllImport("user32.dll")] static extern bool SetSuspendState(bool hibernate, bool force, bool wake);
        static bool TryAcquireSRWLockExclusive(IntPtr address) => true;
        """;

    [Fact]
    public async Task Every_row_is_judged_in_CSharp()
    {
        var members = new StringBuilder(Others).AppendLine();
        int number = 0;
        foreach (DocumentedBoolean row in DocumentedBoolean.All)
        {
            foreach (string export in row.Exports.Append(row.Function).Distinct())
            {
                foreach (string form in s_wrong.Concat(s_right))
                {
                    members.AppendLine($"[DllImport(\"{Spell(row.Module, number)}\", EntryPoint = \"{export}\")] {form.Replace("@", "F" + number++)}");
                }
            }
        }

        await RunAsync(new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DeclarationSource.DllImport(members.ToString()) });
    }

    [Fact]
    public async Task Every_row_is_judged_as_a_LibraryImport()
    {
        var members = new StringBuilder();
        int number = 0;
        foreach (DocumentedBoolean row in DocumentedBoolean.All)
        {
            foreach (string export in row.Exports)
            {
                string attribute = $"[LibraryImport(\"{Spell(row.Module, number)}\", EntryPoint = \"{export}\")]";
                members.AppendLine($"{attribute} [return: {{|SLNK1010:MarshalAs(UnmanagedType.Bool)|}}] private static partial bool F{number++}();");
                members.AppendLine($"{attribute} private static partial int {{|SLNK1010:F{number++}|}}();");
                members.AppendLine($"{attribute} [return: MarshalAs(UnmanagedType.I1)] private static partial bool F{number++}();");
                members.AppendLine($"{attribute} private static partial byte F{number++}();");
            }
        }

        await RunAsync(new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DeclarationSource.LibraryImport(members.ToString()), UseLibraryImportGenerator = true });
    }

    [Fact]
    public async Task Every_row_is_judged_in_Visual_Basic()
    {
        var members = new StringBuilder("""
            <DllImport("hid.dll")> Sub HidD_GetHidGuid(ByRef guid As Guid)
            End Sub
            Declare Function CallNtPowerInformation Lib "powrprof" (level As Integer, input As IntPtr, length As Integer, output As IntPtr, size As Integer) As UInteger
            Declare Auto Function GetUserName Lib "advapi32" (name As StringBuilder, ByRef size As Integer) As Boolean

            """);
        int number = 0;
        foreach (DocumentedBoolean row in DocumentedBoolean.All)
        {
            foreach (string export in row.Exports)
            {
                string module = Spell(row.Module, number);
                foreach (string type in new[] { "Boolean", "Integer", "UInteger" })
                {
                    members.AppendLine($"Declare Function {{|SLNK1010:F{number}|}} Lib \"{module}\" Alias \"{export}\" () As {type}");
                    AddDllImport($"{{|SLNK1010:F{number + 1}|}}", type);
                    number += 2;
                }

                AddDllImport($"F{number++}", "<{|SLNK1010:MarshalAs(UnmanagedType.Bool)|}> Boolean");
                AddDllImport($"F{number++}", "<MarshalAs(UnmanagedType.I1)> Boolean");
                AddDllImport($"F{number++}", "Byte");
                members.AppendLine($"Declare Unicode Function F{number++} Lib \"{module}\" Alias \"{export}\" () As Byte");

                void AddDllImport(string name, string type) => members.AppendLine($"<DllImport(\"{module}\", EntryPoint:=\"{export}\")> Function {name}() As {type}").AppendLine("End Function");
            }
        }

        await RunAsync(new VisualBasicAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DeclarationSource.VisualBasic(members.ToString()) });
    }

    /// <summary>As people write it: with the extension and without, in any case.</summary>
    private static string Spell(string module, int number) => (number % 3) switch
    {
        0 => module,
        1 => module[..^".dll".Length],
        _ => module.ToUpperInvariant(),
    };

    private static Task RunAsync(AnalyzerTest test)
    {
        // That the names of many imports clash with nothing is not what is tested.
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
