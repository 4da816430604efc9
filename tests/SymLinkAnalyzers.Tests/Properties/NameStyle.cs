namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>How a file names the types of System.Runtime.InteropServices.</summary>
/// <param name="CSharpUsing">The directive that makes them known in C#.</param>
/// <param name="VisualBasicImports">The same in Visual Basic.</param>
/// <param name="Prefix">What stands before each name.</param>
/// <param name="AttributeSuffix">What stands after the name of an attribute.</param>
internal sealed record NameStyle(string CSharpUsing, string VisualBasicImports, string Prefix, string AttributeSuffix)
{
    public static NameStyle[] All { get; } =
    [
        new("using System.Runtime.InteropServices;", "Imports System.Runtime.InteropServices", string.Empty, string.Empty),
        new("using System.Runtime.InteropServices;", "Imports System.Runtime.InteropServices", string.Empty, "Attribute"),
        new("using System;", "Imports System", "System.Runtime.InteropServices.", string.Empty),
        new("using Interop = System.Runtime.InteropServices;", "Imports Interop = System.Runtime.InteropServices", "Interop.", string.Empty),
    ];

    public string Attribute(string name) => Prefix + name + AttributeSuffix;
}
