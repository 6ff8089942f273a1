using System.Diagnostics;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Normalize.Cli.Tests.Report;

/// <summary>A real browser without a window, driven by the DevTools protocol.</summary>
internal sealed class Browser : IDisposable
{
    private const int Patience = 60_000;

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private int _message;

    private Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>The browser of this machine; null where none is installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page in a fresh profile.</summary>
    public static async Task<Browser> Open(string browser, string page, string language)
    {
        string profile = Directory.CreateTempSubdirectory("kaznorm-browser").FullName;
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string arg in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-dev-shm-usage", "--window-size=1200,900", $"--accept-lang={language}", "--remote-debugging-port=0", $"--user-data-dir={profile}", new Uri(page).AbsoluteUri])
        {
            start.ArgumentList.Add(arg);
        }

        var opened = new Browser(Process.Start(start)!, profile);
        opened._process.BeginErrorReadLine();
        opened._process.BeginOutputReadLine();
        try
        {
            await opened.Connect();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonElement> Evaluate(string expression)
    {
        JsonElement answer = await Call("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        JsonElement result = answer.GetProperty("result");
        Assert.That(result.TryGetProperty("exceptionDetails", out JsonElement error), Is.False, $"{expression}: {error}");
        return result.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value : default;
    }

    /// <summary>Clicks with the mouse in the middle of an element.</summary>
    public async Task Click(string selector)
    {
        JsonElement place = await Evaluate($"(() => {{ const e = document.querySelector('{selector}'); e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()");
        foreach (string type in (string[])["mousePressed", "mouseReleased"])
        {
            await Call("Input.dispatchMouseEvent", new { type, x = place[0].GetDouble(), y = place[1].GetDouble(), button = "left", clickCount = 1 });
        }
    }

    public async Task Press(string key)
    {
        await Call("Input.dispatchKeyEvent", new { type = "keyDown", key, text = key.Length == 1 ? key : "" });
        await Call("Input.dispatchKeyEvent", new { type = "keyUp", key });
    }

    public Task Resize(int width, int height) =>
        Call("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = true });

    public Task ClearSize() => Call("Emulation.clearDeviceMetricsOverride", new { });

    public void Dispose()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still be writing; the folder is a temporary one.
        }
    }

    private async Task Connect()
    {
        string portFile = Path.Combine(_profile, "DevToolsActivePort");
        Assert.That(() => File.Exists(portFile) && File.ReadAllLines(portFile).Length > 1, Is.True.After(Patience, 50), "the browser did not start");
        string port = File.ReadAllLines(portFile)[0];
        using var http = new HttpClient();
        string? address = null;
        for (int i = 0; address is null && i < Patience / 50; i++)
        {
            using var pages = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json")));
            address = pages.RootElement.EnumerateArray().Where(page => page.GetProperty("type").GetString() == "page").Select(page => page.GetProperty("webSocketDebuggerUrl").GetString()).FirstOrDefault();
            await Task.Delay(50);
        }

        using var limit = new CancellationTokenSource(Patience);
        await _socket.ConnectAsync(new Uri(address!), limit.Token);

        // The empty page a browser begins with is complete, too.
        for (int i = 0; i < Patience / 50 && !(await Evaluate("document.readyState === 'complete' && location.protocol === 'file:'")).GetBoolean(); i++)
        {
            await Task.Delay(50);
        }
    }

    private async Task<JsonElement> Call(string method, object parameters)
    {
        using var limit = new CancellationTokenSource(Patience);
        int id = ++_message;
        byte[] call = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        await _socket.SendAsync(call, WebSocketMessageType.Text, true, limit.Token);
        while (true)
        {
            using var message = new MemoryStream();
            var buffer = new byte[1 << 16];
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            using var answer = JsonDocument.Parse(Encoding.UTF8.GetString(message.ToArray()));
            if (answer.RootElement.TryGetProperty("id", out JsonElement number) && number.GetInt32() == id)
            {
                Assert.That(answer.RootElement.TryGetProperty("error", out JsonElement error), Is.False, $"{method}: {error}");
                return answer.RootElement.Clone();
            }
        }
    }
}
