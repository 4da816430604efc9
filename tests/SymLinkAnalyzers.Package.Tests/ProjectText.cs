namespace SymLinkAnalyzers.Package.Tests;

/// <summary>Project files as a user writes them.</summary>
internal static class ProjectText
{
    /// <param name="properties">Property elements, one to a line.</param>
    /// <param name="items">Item elements, one to a line.</param>
    public static string Of(string properties, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    public static string Reference(string package, string version) => $"""<PackageReference Include="{package}" Version="{version}" />""";
}
