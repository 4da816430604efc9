using System.Globalization;
using SymLinks;
using SymLinks.Killed;
using SymLinks.Unix;

if (args is ["--interrupted", var shim, var folder])
{
    IReadOnlyList<string> failed = Interrupted.Run(shim, folder);
    Console.WriteLine(string.Join(' ', failed));
    return failed.Count;
}

if (args is ["--without-privilege", var link])
{
    Console.WriteLine(WithoutPrivilege.Run(link));
    return 0;
}

// Arguments: the link, the new target, after how many calls to the system to die.
int callsToLive = int.Parse(args[2], CultureInfo.InvariantCulture);
new LinkOperations(new UnixLinks(new KillingLibC(callsToLive))).Replace(args[0], args[1], SymLinkKind.File);
return 0;
