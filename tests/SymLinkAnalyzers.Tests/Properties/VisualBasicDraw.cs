using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>Draws a file with an import in Visual Basic and its callers: DllImport or Declare.</summary>
internal static class VisualBasicDraw
{
    public static DrawnDeclaration Create(int[] numbers)
    {
        var draws = new Draws(numbers);
        bool isDeclare = draws.OneIn(2);
        bool isModule = draws.OneIn(2);
        NameStyle names = draws.Of(NameStyle.All);
        string entryPoint = draws.Of("", "", "CreateSymbolicLink", "CreateSymbolicLinkA", "CreateSymbolicLinkW");
        string name = entryPoint.Length == 0
            ? draws.Of("CreateSymbolicLink", "CreateSymbolicLink", "CreateSymbolicLinkW", "CreateSymbolicLinkA")
            : draws.Of("CreateSymbolicLink", "Symbolic", "_create", "CreateSymbolicLinkPrivate");
        string returned = draws.Of("Boolean", "Boolean", "Boolean", "Byte", "SByte", "Short", "UShort", "Integer", "Integer", "UInteger", "Long", "ULong", "", "Answer", "Boolean8");
        string flags = draws.Of("Integer", "Integer", "UInteger", "Byte", "LinkFlags", "UnsignedLinkFlags", "Long", "ULong", "Boolean");
        string accessibility = draws.Of("Public ", "Friend ", "Private ", "");
        string import = isDeclare
            ? WriteDeclare(draws, names, accessibility, name, entryPoint, returned, flags)
            : WriteDllImport(draws, names, accessibility + (isModule ? string.Empty : "Shared "), name, entryPoint, returned, flags);
        string container = isModule ? "Module" : "Class";
        string strictness = draws.Of("On", "Off");
        return new DrawnDeclaration($"""
            Option Strict {strictness}
            {names.VisualBasicImports}

            ' Comment at the head.
            Public {container} NativeMethods
                ' Comment above.
            {Indent(import, 4)}

                Public {(isModule ? string.Empty : "Shared ")}Sub Use(switched As Boolean)
            {Indent(WriteCallers(draws, name, returned, flags), 8)}
                End Sub
            End {container}

            """);
    }

    private static string WriteDeclare(Draws draws, NameStyle names, string accessibility, string name, string entryPoint, string returned, string flags)
    {
        string charSet = draws.Of("", "", "Ansi ", "Unicode ", "Auto ");
        string alias = entryPoint.Length == 0 ? string.Empty : $" Alias \"{entryPoint}\"";
        string marshalAs = returned == "Boolean" && draws.OneIn(4) ? $"<{names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.{draws.Of("I1", "U1", "Bool")})> " : string.Empty;
        string asClause = returned.Length == 0 ? string.Empty : $" As {marshalAs}{returned}";
        string byVal = draws.Of("ByVal ", string.Empty);
        string trailing = draws.Of(string.Empty, " ' Comment behind.");
        return $"{accessibility}Declare {charSet}{(returned.Length == 0 ? "Sub" : "Function")} {name} Lib \"{Module(draws)}\"{alias} ({byVal}newLink As String, {byVal}target As String, {byVal}flags As {flags}){asClause}{trailing}";
    }

    private static string WriteDllImport(Draws draws, NameStyle names, string modifiers, string name, string entryPoint, string returned, string flags)
    {
        List<string> named = [];
        Add(entryPoint.Length == 0 ? string.Empty : $"EntryPoint:=\"{entryPoint}\"");
        Add(draws.Of("", "", "SetLastError:=True", "SetLastError:=False"));
        string charSet = draws.Of("", "", "None", "Ansi", "Unicode", "Unicode", "Auto");
        Add(charSet.Length == 0 ? string.Empty : $"CharSet:={names.Prefix}CharSet.{charSet}");
        Add(draws.Of("", "", "", "ExactSpelling:=True", "ExactSpelling:=False"));
        string convention = draws.Of("", "", "", "Winapi", "StdCall", "Cdecl");
        Add(convention.Length == 0 ? string.Empty : $"CallingConvention:={names.Prefix}CallingConvention.{convention}");
        Add(draws.Of("", "", "", "", "PreserveSig:=False"));
        if (draws.OneIn(2))
        {
            named.Reverse();
        }

        string marshalAs = returned switch
        {
            "Boolean" => draws.Of("", "", "I1", "U1", "Bool", "VariantBool"),
            "Byte" => draws.Of("", "", "U1"),
            "Integer" => draws.Of("", "", "I4"),
            _ => string.Empty,
        };
        string text = draws.Of("", "", "", "LPStr", "LPWStr", "Mixed");
        string link = Text(text == "Mixed" ? "LPWStr" : text);
        string target = Text(text == "Mixed" ? "LPStr" : text);
        string kind = returned.Length == 0 ? "Sub" : "Function";
        string asClause = returned.Length == 0 ? string.Empty
            : marshalAs.Length == 0 ? $" As {returned}"
            : $" As <{names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.{marshalAs})> {returned}";
        string trailing = draws.Of(string.Empty, " ' Comment behind.");
        string attribute = $"<{names.Attribute("DllImport")}({string.Join(", ", named.Prepend($"\"{Module(draws)}\""))})>";
        return $"{attribute}{draws.Of("\n", "\n", " ")}{modifiers}{kind} {name}({link}newLink As String, {target}target As String, flags As {flags}){asClause}{trailing}\nEnd {kind}";

        void Add(string argument)
        {
            if (argument.Length > 0)
            {
                named.Add(argument);
            }
        }

        string Text(string type) => type.Length == 0 ? string.Empty : $"<{names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.{type})> ";
    }

    private static string Module(Draws draws) =>
        draws.Of("kernel32.dll", "kernel32.dll", "kernel32", "KERNEL32", "kernelbase", "api-ms-win-core-file-l2-1-0.dll", "user32.dll");

    private static string WriteCallers(Draws draws, string name, string returned, string flags)
    {
        List<string> callers = [];
        for (int caller = 0; caller < 3; caller++)
        {
            string argument = flags switch
            {
                "LinkFlags" => "LinkFlags.Directory",
                "UnsignedLinkFlags" => "UnsignedLinkFlags.Directory",
                "Boolean" => "True",
                _ => draws.Of("0", "1", "3"),
            };
            string call = $"{name}(\"a\", \"b\", {argument})";
            callers.Add(returned switch
            {
                "" => draws.Of(call, $"Call {call}"),
                "Boolean" => draws.Of($"If Not {call} Then Throw New System.IO.IOException() ' Comment in a caller.", $"Dim made{caller} As Boolean = {call}", call, $"System.Console.WriteLine(switched AndAlso {call})"),
                "Answer" or "Boolean8" => $"Dim made{caller} = {call}",
                _ => draws.Of(
                    $"If {call} = 1 Then\n    System.Console.WriteLine(1) ' Comment in a caller.\nEnd If",
                    $"If {call} <> 0 Then\n    System.Console.WriteLine(1)\nEnd If",
                    $"If {call} > 0 Then System.Console.WriteLine(1)",
                    $"If 0 = {call} Then\n    Throw New System.IO.IOException()\nEnd If",
                    $"If Not {call} <> 0 OrElse switched Then\n    Throw New System.IO.IOException()\nEnd If",
                    $"System.Console.WriteLine(If({call} < 1, 1, 2))",
                    $"Dim made{caller} As {returned} = {call}",
                    $"Dim made{caller} = {call} ' Comment in a caller.",
                    $"System.Console.WriteLine({call})",
                    $"Call {call}",
                    call),
            });
        }

        return string.Join('\n', callers);
    }

    private static string Indent(string text, int width) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', width) + line));
}
