using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Results;

/// <summary>SLNK2003: which members of the framework and of common libraries replace the error, and which only look at what is in memory.</summary>
public sealed class ErrorReadAfterLibraryCallTests() : CallRuleTests("SLNK2003")
{
    private const string Library = """
        using System;
        using System.Runtime.InteropServices;

        namespace System.Windows.Forms { public static class MessageBox { public static void Show(string text) { } } }
        namespace System.Windows { public static class MessageBox { public static void Show(string text) { } } }

        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { void Log(string message); bool IsEnabled(int level); IDisposable BeginScope(object state); }

            public static class LoggerExtensions
            {
                public static void LogError(this ILogger logger, string message) { }
                public static IDisposable BeginScope(this ILogger logger, string format, params object[] values) => null;
            }
        }

        namespace Serilog
        {
            public interface ILogger { void Error(string message); bool IsEnabled(int level); ILogger ForContext(string name, object value); }

            public static class Log
            {
                public static ILogger Logger { get; set; }
                public static void Error(string message) { }
                public static bool IsEnabled(int level) => true;
                public static ILogger ForContext(string name, object value) => null;
            }
        }

        namespace NLog
        {
            public class Logger
            {
                public void Error(string message) { }
                public bool IsEnabled(int level) => true;
                public bool IsErrorEnabled => true;
                public bool IsTraceEnabled => true;
            }

            public interface ILogger { void Error(string message); bool IsEnabled(int level); }
        }

        namespace log4net
        {
            public interface ILog
            {
                void Error(object message);
                bool IsDebugEnabled { get; }
                bool IsInfoEnabled { get; }
                bool IsWarnEnabled { get; }
                bool IsErrorEnabled { get; }
                bool IsFatalEnabled { get; }
            }
        }

        namespace Acme
        {
            public static class Native
            {
                public static bool Retry() => true;
                [LibraryImport("kernel32.dll", SetLastError = true)] public static bool Beep(uint frequency, uint duration) => true;
                [LibraryImport("kernel32.dll")] public static bool Sleep(uint duration) => true;
            }
        }
        """;

    [Theory]
    [InlineData("Console.Out.WriteLine();")]
    [InlineData("Console.ForegroundColor = ConsoleColor.Red;")]
    [InlineData("Console.Title = link;")]
    [InlineData("bool there = new DirectoryInfo(link).Exists;")]
    [InlineData("var folder = new DirectoryInfo(link);")]
    [InlineData("FileInfo file = null; var folder = file.Directory;")]
    [InlineData("DirectoryInfo folder = null; var root = folder.Root;")]
    [InlineData("FileSystemInfo entry = null; entry.Delete();")]
    [InlineData("var file = new FileStream(link, FileMode.Open);")]
    [InlineData("var reader = new StreamReader(link);")]
    [InlineData("long size = new DriveInfo(link).TotalSize;")]
    [InlineData("Process.Start(link);")]
    [InlineData("Microsoft.VisualBasic.FileIO.FileSystem.DeleteFile(link);")]
    [InlineData("Microsoft.VisualBasic.FileSystem.Kill(link);")]
    [InlineData("Microsoft.VisualBasic.Interaction.Beep();")]
    [InlineData("Microsoft.Win32.Registry.GetValue(link, target, null);")]
    [InlineData("var key = Microsoft.Win32.Registry.CurrentUser.OpenSubKey(link);")]
    public Task Member_of_the_framework_that_asks_the_system_is_reported(string between) => CSharpAsync(Body(between, isReported: true));

    [Theory]
    [InlineData("var output = Console.Out; var errors = Console.Error; var input = Console.In;")]
    [InlineData("FileSystemInfo entry = null; var names = entry.FullName + entry.Name + entry.Extension + entry.ToString();")]
    [InlineData("FileInfo file = null; var names = file.FullName + file.Name + file.Extension + file.DirectoryName + file.ToString();")]
    [InlineData("DirectoryInfo folder = null; var names = folder.FullName + folder.Name + folder.Extension + folder.Parent + folder.ToString();")]
    [InlineData("FileStream file = null; var names = file.Name + file.CanRead + file.CanWrite + file.CanSeek;")]
    [InlineData("var reader = new StreamReader(new MemoryStream());")]
    [InlineData("DriveInfo drive = null; var name = drive.Name;")]
    [InlineData("var choice = Microsoft.VisualBasic.Interaction.IIf(directory, 1, 2); choice = Microsoft.VisualBasic.Interaction.Choose(1, 1, 2); choice = Microsoft.VisualBasic.Interaction.Switch(directory, 1);")]
    [InlineData("var keys = new object[] { Microsoft.Win32.Registry.CurrentUser, Microsoft.Win32.Registry.LocalMachine, Microsoft.Win32.Registry.ClassesRoot, Microsoft.Win32.Registry.Users, Microsoft.Win32.Registry.CurrentUser.Name };")]
    public Task Member_of_the_framework_that_does_not_is_silent(string between) => CSharpAsync(Body(between, isReported: false));

    [Theory]
    [InlineData("System.Windows.Forms.MessageBox.Show(link);")]
    [InlineData("System.Windows.MessageBox.Show(link);")]
    [InlineData("Microsoft.Extensions.Logging.ILogger log = null; log.Log(link);")]
    [InlineData("Microsoft.Extensions.Logging.LoggerExtensions.LogError(null, link);")]
    [InlineData("Serilog.Log.Error(link);")]
    [InlineData("Serilog.Log.Logger.Error(link);")]
    [InlineData("NLog.Logger log = null; log.Error(link);")]
    [InlineData("NLog.ILogger log = null; log.Error(link);")]
    [InlineData("log4net.ILog log = null; log.Error(link);")]
    [InlineData("Acme.Native.Beep(800, 200);")]
    public async Task Member_of_a_library_that_may_write_is_reported(string between) => await CSharpAsync(Body(between, isReported: true), await CompileAsync());

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger log = null; var scope = log.BeginScope(link); bool isEnabled = log.IsEnabled(4);")]
    [InlineData("Microsoft.Extensions.Logging.LoggerExtensions.BeginScope(null, link);")]
    [InlineData("Serilog.Log.IsEnabled(4); Serilog.Log.Logger.IsEnabled(4);")]
    [InlineData("Serilog.Log.ForContext(link, target); Serilog.Log.Logger.ForContext(link, target);")]
    [InlineData("NLog.Logger log = null; log.IsEnabled(4); bool isEnabled = log.IsErrorEnabled || log.IsTraceEnabled;")]
    [InlineData("NLog.ILogger log = null; log.IsEnabled(4);")]
    [InlineData("log4net.ILog log = null; bool isEnabled = log.IsDebugEnabled || log.IsInfoEnabled || log.IsWarnEnabled || log.IsErrorEnabled || log.IsFatalEnabled;")]
    [InlineData("Acme.Native.Sleep(200);")]
    [InlineData("File.Delete(link); if (Acme.Native.Retry()) return true;")]
    public async Task Member_of_a_library_that_does_not_is_silent(string between) => await CSharpAsync(Body(between, isReported: false), await CompileAsync());

    private static string Body(string between, bool isReported) => $$"""
        if (!Create(link, target, flags))
        {
            {{between}}
            throw new Win32Exception({{(isReported ? "[|Marshal.GetLastWin32Error()|]" : "Marshal.GetLastWin32Error()")}});
        }
        """;

    private static async Task<MetadataReference> CompileAsync() => (await SourceCompilation.CSharpAsync(Library)).WithAssemblyName("Libraries").ToReference();
}
