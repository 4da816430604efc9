using System.Text.RegularExpressions;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>The directories of the object namespace that devices and their links lie in. Case does not count.</summary>
internal static class ObjectDirectory
{
    public const string DosDevices = @"\DosDevices\";
    public const string Global = @"\DosDevices\Global\";

    private const string Devices = @"\Device\";
    private const string Local = @"\??\";

    private static readonly Regex s_port = new(@"^\\(DosDevices|\?\?)\\(LPT|COM)\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] s_ofLinks = [DosDevices, Local, @"\GLOBAL??\"];
    private static readonly string[] s_ofGlobalLinks = [Global, @"\??\Global\", @"\GLOBAL??\"];

    /// <summary>Whether the name, as far as it is known, cannot be in a directory where programs look for devices.</summary>
    public static bool IsSurelyElsewhere(ComposedText name, bool needsGlobal)
    {
        foreach (string directory in needsGlobal ? s_ofGlobalLinks : s_ofLinks)
        {
            if (StartsWith(name.Start, directory) || (!name.IsWhole && StartsWith(directory, name.Start)))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsDevice(ComposedText name) => StartsWith(name.Start, Devices);

    /// <summary>Whether it is the name of a parallel or serial port, of which the number need not be known.</summary>
    public static bool IsPort(ComposedText name) => s_port.IsMatch(name.Start) && (!name.IsWhole || char.IsDigit(name.Start[name.Start.Length - 1]));

    /// <summary>Whether what is given as the link is named like a device, and what is given as the device like a link.</summary>
    public static bool AreSwapped(ComposedText link, ComposedText? target) =>
        target is not null && IsDevice(link) && (StartsWith(target.Start, DosDevices) || StartsWith(target.Start, Local));

    /// <summary>The beginning of a name, moved to the right directory; null where it is not plain what was meant.</summary>
    public static string? Correct(string name, bool needsGlobal)
    {
        string rest = name;
        foreach (string prefix in new[] { Global, DosDevices, Local, @"\\.\", @"DosDevices\", @"\" })
        {
            if (StartsWith(rest, prefix))
            {
                rest = rest.Substring(prefix.Length);
                break;
            }
        }

        return rest.Length == 0 || rest.IndexOf('\\') >= 0 ? null : (needsGlobal ? Global : DosDevices) + rest;
    }

    private static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
