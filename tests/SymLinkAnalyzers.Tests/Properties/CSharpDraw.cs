namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>Draws a file with an import in C# and its callers: DllImport, LibraryImport or a local function.</summary>
internal static class CSharpDraw
{
    private const string LibraryImport = "LibraryImport";
    private const string LocalFunction = "LocalFunction";

    public static DrawnDeclaration Create(int[] numbers)
    {
        var draws = new Draws(numbers);
        string mechanism = draws.Of("DllImport", "DllImport", LibraryImport, LocalFunction);
        bool isLibraryImport = mechanism == LibraryImport;
        NameStyle names = draws.Of(NameStyle.All);
        string entryPoint = draws.Of("", "", "CreateSymbolicLink", "CreateSymbolicLinkA", "CreateSymbolicLinkW");
        string name = entryPoint.Length == 0
            ? draws.Of("CreateSymbolicLink", "CreateSymbolicLink", "CreateSymbolicLinkW", "CreateSymbolicLinkA")
            : draws.Of("CreateSymbolicLink", "Symbolic", "_create", "CreateSymbolicLinkPrivate");
        string returned = draws.Of("bool", "bool", "bool", "byte", "sbyte", "short", "ushort", "int", "int", "uint", "long", "ulong", "void", "Answer", "Boolean8");
        returned = isLibraryImport && returned == "Boolean8" ? "Answer" : returned;
        string flags = draws.Of("int", "int", "uint", "byte", "LinkFlags", "UnsignedLinkFlags", "long", "ulong", "bool");
        bool isMarshalledByItself = isLibraryImport && flags == "bool";
        string flagsType = isMarshalledByItself ? $"[{names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.Bool)] bool" : flags;
        string strings = isLibraryImport
            ? draws.Of("StringMarshalling.Utf16", "StringMarshalling.Utf16", "StringMarshalling.Utf8", "Ansi", "LPStr", "LPWStr", "Mixed")
            : draws.Of("", "", "", "LPStr", "LPWStr", "LPTStr", "Mixed", "StringBuilder", "In", "char*");
        string[] attributes = WriteAttributes(draws, names, isLibraryImport, entryPoint, strings, returned);
        string signature = WriteSignature(draws, names, name, returned, strings, flagsType);
        string modifiers = mechanism switch
        {
            LocalFunction => draws.Of("static extern", "extern static"),
            LibraryImport => draws.Of("public static partial", "internal static partial", "private static partial"),
            _ => draws.Of("public static extern", "internal static extern", "private static extern", "extern static internal", "static extern private", "static extern"),
        };
        string import = WriteImport(draws, attributes, $"{modifiers} {signature}");
        string callers = WriteCallers(draws, name, returned, flags, strings switch { "StringBuilder" => "builder, builder", "char*" => "text, text", _ => "\"a\", \"b\"" });
        string body = mechanism == LocalFunction
            ? $$"""
                public static void Use(bool on, char* text, System.Text.StringBuilder builder)
                {
            {{Indent(callers, 8)}}

            {{Indent(import, 8)}}
                }
            """
            : $$"""
            {{Indent(import, 4)}}

                public static void Use(bool on, char* text, System.Text.StringBuilder builder)
                {
            {{Indent(callers, 8)}}
                }
            """;
        return new DrawnDeclaration($$"""
            {{names.CSharpUsing}}

            // Comment at the head.
            public {{(isLibraryImport ? "static unsafe partial class" : "static unsafe class")}} NativeMethods
            {
            {{body}}
            }

            """);
    }

    private static string[] WriteAttributes(Draws draws, NameStyle names, bool isLibraryImport, string entryPoint, string strings, string returned)
    {
        List<string> arguments = [$"\"{draws.Of("kernel32.dll", "kernel32.dll", "kernel32", "KERNEL32", "kernelbase", "api-ms-win-core-file-l2-1-0.dll", "user32.dll")}\""];
        List<string> named = [];
        if (entryPoint.Length > 0)
        {
            named.Add($"EntryPoint = \"{entryPoint}\"");
        }

        Add(draws.Of("", "", "SetLastError = true", "SetLastError = false"));
        if (isLibraryImport)
        {
            Add(strings switch
            {
                "Ansi" => $"StringMarshallingCustomType = typeof({names.Prefix}Marshalling.AnsiStringMarshaller)".Replace("typeof(Marshalling", "typeof(System.Runtime.InteropServices.Marshalling", StringComparison.Ordinal),
                "LPStr" or "LPWStr" or "Mixed" => string.Empty,
                _ => $"StringMarshalling = {names.Prefix}{strings}",
            });
        }
        else
        {
            string charSet = draws.Of("", "", "None", "Ansi", "Unicode", "Unicode", "Auto");
            Add(charSet.Length == 0 ? string.Empty : $"CharSet = {names.Prefix}CharSet.{charSet}");
            Add(draws.Of("", "", "", "ExactSpelling = true", "ExactSpelling = false"));
            string convention = draws.Of("", "", "", "Winapi", "StdCall", "Cdecl", "FastCall");
            Add(convention.Length == 0 ? string.Empty : $"CallingConvention = {names.Prefix}CallingConvention.{convention}");
            Add(draws.Of("", "", "", "", "PreserveSig = false", "PreserveSig = true"));
            Add(draws.Of("", "", "", "", "BestFitMapping = false, ThrowOnUnmappableChar = true"));
        }

        if (draws.OneIn(2))
        {
            named.Reverse();
        }

        string import = $"{names.Attribute(isLibraryImport ? LibraryImport : "DllImport")}({string.Join(", ", arguments.Concat(named))})";
        string marshalAs = returned switch
        {
            "bool" when isLibraryImport => draws.Of("I1", "U1", "Bool", "VariantBool"),
            "bool" => draws.Of("", "", "I1", "U1", "Bool", "VariantBool"),
            "byte" => draws.Of("", "", "U1"),
            "sbyte" => draws.Of("", "", "I1"),
            "int" => draws.Of("", "", "I4"),
            "uint" => draws.Of("", "", "U4"),
            _ => string.Empty,
        };
        List<string> attributes = [draws.OneIn(6) ? $"[System.Security.SuppressUnmanagedCodeSecurity, {import}]" : $"[{import}]"];
        if (marshalAs.Length > 0)
        {
            attributes.Insert(draws.Of(0, 1), $"[return: {names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.{marshalAs})]");
        }

        if (isLibraryImport && draws.OneIn(3))
        {
            attributes.Add($"[{names.Attribute("UnmanagedCallConv")}(CallConvs = new[] {{ typeof(System.Runtime.CompilerServices.{draws.Of("CallConvCdecl", "CallConvStdcall")}) }})]");
        }

        return [.. attributes];

        void Add(string argument)
        {
            if (argument.Length > 0)
            {
                named.Add(argument);
            }
        }
    }

    private static string WriteSignature(Draws draws, NameStyle names, string name, string returned, string strings, string flagsType)
    {
        (string link, string target) = strings switch
        {
            "LPStr" or "LPWStr" or "LPTStr" => (Marshalled(strings), Marshalled(strings)),
            "Mixed" => (Marshalled("LPWStr"), Marshalled("LPStr")),
            "StringBuilder" => ("System.Text.StringBuilder ", "System.Text.StringBuilder "),
            "In" => ($"[{names.Attribute("In")}] string ", $"[{names.Attribute("In")}] string "),
            "char*" => ("char* ", "char* "),
            _ => ("string ", "string "),
        };
        string comment = draws.Of(string.Empty, "/* The kind of link. */ ");
        string optional = flagsType is "int" or "uint" && draws.OneIn(4) ? " = 0" : string.Empty;
        return $"{returned} {name}({link}newLink, {target}target, {comment}{flagsType} flags{optional});";

        string Marshalled(string type) => $"[{names.Attribute("MarshalAs")}({names.Prefix}UnmanagedType.{type})] string ";
    }

    private static string WriteImport(Draws draws, string[] attributes, string declaration)
    {
        string trailing = draws.Of(string.Empty, " // Comment behind.");
        return draws.Of("lines", "lines", "line", "commented") switch
        {
            "line" => $"// Comment above.\n{string.Join(' ', attributes)} {declaration}{trailing}",
            "commented" => $"/// <summary>Makes a link.</summary>\n{string.Join('\n', attributes.Select((attribute, index) => $"// Comment {index}.\n{attribute} // Comment beside {index}."))}\n{declaration}{trailing}",
            _ => $"// Comment above.\n{string.Join('\n', attributes)}\n{declaration}{trailing}",
        };
    }

    private static string WriteCallers(Draws draws, string name, string returned, string flags, string paths)
    {
        List<string> callers = [];
        for (int caller = 0; caller < 3; caller++)
        {
            string argument = flags switch
            {
                "LinkFlags" => "LinkFlags.Directory",
                "UnsignedLinkFlags" => "UnsignedLinkFlags.Directory",
                "bool" => "true",
                _ => draws.Of("0", "1", "3"),
            };
            string call = $"{name}({paths}, {argument})";
            callers.Add(returned switch
            {
                "void" => $"{call};",
                "bool" => draws.Of($"if (!{call}) // Comment in a caller.\n{{\n    throw new System.IO.IOException();\n}}", $"bool made{caller} = {call};", $"_ = {call};", $"{call};", $"System.Console.WriteLine(on && {call});"),
                "Answer" or "Boolean8" => $"_ = {call};",
                _ => draws.Of(
                    $"if ({call} == 1)\n{{\n    System.Console.WriteLine(1); // Comment in a caller.\n}}",
                    $"if ({call} != 0)\n{{\n    System.Console.WriteLine(1);\n}}",
                    $"if ({call} > 0)\n{{\n    System.Console.WriteLine(1);\n}}",
                    $"if (0 == {call})\n{{\n    throw new System.IO.IOException();\n}}",
                    $"if (!({call} != 0) || on)\n{{\n    throw new System.IO.IOException();\n}}",
                    $"System.Console.WriteLine({call} < 1 ? 1 : 2);",
                    $"{returned} made{caller} = {call};",
                    $"var made{caller} = {call}; // Comment in a caller.",
                    $"System.Console.WriteLine({call});",
                    $"System.Console.WriteLine((long){call} + 1);",
                    $"{call};"),
            });
        }

        return string.Join('\n', callers);
    }

    private static string Indent(string text, int width) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', width) + line));
}
