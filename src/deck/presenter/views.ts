/** The address within presenter.html of what the audience sees. */
export const AUDIENCE_ADDRESS = '#audience';

/** The name of the audience's window, by which a browser finds it again. */
export const AUDIENCE_NAME = 'diptych-audience';
