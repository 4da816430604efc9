using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>One method that calls the function many times, as generated installers and tests do.</summary>
internal static class LongMember
{
    public const int Calls = 400;

    private const string CheckedInVisualBasic = "If Not Create(\"a\", \"b\", 2) Then Throw New System.InvalidOperationException(\"failed\")";

    /// <summary>The code of one call; # stands for its number.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "if (!Create(\"a\", \"b\", 2)) throw new System.InvalidOperationException(\"failed\");",
        "int flags# = link.Length > # ? 2 : 3; if (!Create(\"a\", \"b\", flags#)) throw new System.InvalidOperationException(\"failed\");",
        "bool created# = Create(\"a\", \"b\", 2); if (!created#) throw new System.InvalidOperationException(\"failed\");",
        CheckedInVisualBasic,
    ];

    public static Compilation Create(string form, int calls)
    {
        var body = new StringBuilder();
        for (int call = 0; call < calls; call++)
        {
            body.Append("        ").AppendLine(form.Replace("#", call.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return form == CheckedInVisualBasic ? CreateVisualBasic(body.ToString()) : CreateCSharp(body.ToString());
    }

    private static CSharpCompilation CreateCSharp(string body) => CSharpCompilation.Create(
        "Measured",
        [
            CSharpSyntaxTree.ParseText($$"""
                using System.Runtime.InteropServices;

                static class Links
                {
                    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    static extern bool Create(string link, string target, int flags);

                    static void CreateAll(string link)
                    {
                {{body}}
                    }
                }
                """),
        ],
        SourceCode.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private static VisualBasicCompilation CreateVisualBasic(string body) => VisualBasicCompilation.Create(
        "Measured",
        [
            VisualBasicSyntaxTree.ParseText($"""
                Imports System.Runtime.InteropServices

                Class Links
                    <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, SetLastError:=True)>
                    Shared Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
                    End Function

                    Shared Sub CreateAll(link As String)
                {body}
                    End Sub
                End Class
                """),
        ],
        SourceCode.References,
        new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
}
